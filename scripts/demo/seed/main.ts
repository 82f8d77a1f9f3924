import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Client, createClient, signIn } from "../../http/client.ts"
import { describeFailure } from "../../start/failure.ts"
import { assessListings } from "./curation.ts"
import { examinersOf, prepareCurators, type Curators } from "./curators.ts"
import { readListings, readProducers } from "./goods.ts"
import { submitListings, type Refusal } from "./listings.ts"
import { prepareBuyer } from "./people.ts"
import { prepareProducer } from "./producers.ts"
import { prepareRegister } from "./register.ts"
import { prepareRfqs } from "./rfqs.ts"
import { prepareOfficialFigures, prepareTrade } from "./trade.ts"

// While one producer's pictures are encoded, others' forms are read and written.
const CONCURRENCY = 4

/** A line of progress for the start, which shows it. */
const tell = (line: string) => console.log(line)

/**
 * Fills the catalogue through the same HTTP surfaces that producers and curators use, so that demo
 * data obeys every rule. It looks before it writes: run again after a crash, it goes on.
 *
 * Reads BACKEND_URL, PUBLISHABLE_KEY, STOREFRONT_SECRET, ADMIN_EMAIL and ADMIN_PASSWORD (a user of
 * the admin, who invites the curators), DATABASE_URL for trade of earlier days, and SERUMPUN_DATA_DIR,
 * where its report is written. The last line it prints says what came of it.
 */
async function seed(): Promise<string> {
  const client = createClient(setting("BACKEND_URL"), setting("PUBLISHABLE_KEY"), {
    secret: setting("STOREFRONT_SECRET"),
  })
  const email = setting("ADMIN_EMAIL")
  const admin = await signIn(client, "user", email, setting("ADMIN_PASSWORD"))
  if (!admin) throw new Error(`${email} cannot sign in to the admin`)
  const curators = await prepareCurators(client, admin)
  const buyer = await prepareBuyer(client, admin)

  // A register is one file and needs no pictures: it is read while the catalogue is filled.
  const [{ producers, listings, refused, makers }] = await Promise.all([
    fillCatalogue(client, admin, curators),
    prepareRegister(client, admin),
  ])
  const { total: published } = await client.get<{ total: number }>("/store/listings?per_page=1")
  const expected = listings - refused.length
  if (published < expected)
    throw new Error(`Only ${published} of ${expected} demo listings passed curation`)
  await prepareRfqs(buyer, (handle) => {
    const maker = makers.get(handle)
    if (!maker) throw new Error(`Nobody makes ${handle}`)
    return maker
  })
  await prepareTrade(setting("DATABASE_URL"), admin)
  await prepareOfficialFigures(admin)
  const report = { producers, published, refused }
  const file = join(setting("SERUMPUN_DATA_DIR"), "seed-report.json")
  await writeFile(file, JSON.stringify(report, null, 2) + "\n")
  const refusals = refused.map(
    ({ external_id, title, sentence }) => `refused number ${external_id} (${title}): ${sentence}`,
  )
  return [`${producers} producers, ${published} listings published`, ...refusals].join("; ")
}

type Filled = {
  producers: number
  listings: number
  refused: Refusal[]
  /** Who makes what, by the listing's handle. */
  makers: Map<string, Client>
}

/** Each producer with their listings, through to the curators' judgement. */
async function fillCatalogue(client: Client, admin: Client, curators: Curators): Promise<Filled> {
  const [producers, listings] = await Promise.all([readProducers(), readListings()])
  const refused: Refusal[] = []
  const makers = new Map<string, Client>()
  let done = 0
  await eachOf(producers, CONCURRENCY, async (producer) => {
    const own = listings.filter((one) => one.producer === producer.handle)
    const { province } = producer
    const examiners = examinersOf(curators, { province, category: own[0]?.category ?? "" })
    const ready = await prepareProducer(client, admin, examiners, producer)
    for (const { handle } of own) makers.set(handle, ready.client)
    const { waiting, refused: refusedHere } = await submitListings(ready, own)
    refused.push(...refusedHere)
    await assessListings(curators, waiting)
    done += own.length
    tell(`${done} of ${listings.length} listings, with those of ${producer.name}`)
  })
  return { producers: producers.length, listings: listings.length, refused, makers }
}

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: the demo catalogue is filled by npm start`)
  return value
}

/** Runs `work` over all items, at most `limit` at once; the first failure stops the rest. */
async function eachOf<T>(
  items: T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: limit }, worker))
}

try {
  console.log(await seed())
} catch (error) {
  console.error(describeFailure(error))
  process.exit(1)
}
