import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { completeRfq, createActors } from "../../../tests/support/actors.ts"
import { startBackend } from "../../start/services.ts"
import type { Stack } from "../../start/stack.ts"
import type { ProcessIdentity } from "../../start/process-identity.ts"
import { countMails } from "./small-process.ts"
import { readOutbox } from "./outbox.ts"

export type BackendFigures = {
  stops: number
  acknowledged: number
  lost: number
  duplicates: number
  slowest_s: number
}

const SENDERS = 4
const HEALED_MS = 60_000
type Listing = { id: string; moq: number }

/** Stops the real backend while buyers send RFQs, starts it again, and looks for every mail. */
export async function stopBackend(
  stack: Stack,
  stops: number,
  random: () => number,
): Promise<BackendFigures> {
  const { storefrontUrl, backendUrl } = addresses(stack)
  const actors = createActors({ ...stackForActors(stack), storefrontUrl, backendUrl })
  const listings = await readListings(storefrontUrl)
  const buyers = await Promise.all(Array.from({ length: SENDERS }, () => actors.buyer()))
  const acknowledged: string[] = []
  for (let stop = 1; stop <= stops; stop += 1) {
    const sending = { isOver: false }
    const senders = buyers.map(async (buyer) => {
      while (!sending.isOver) {
        const { id, moq } = listings[Math.floor(random() * listings.length)] as Listing
        const body = completeRfq([{ listing_id: id, quantity: moq }], { incoterm: "EXW" })
        const sent = await buyer
          .post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)
          .catch(() => null)
        if (sent) acknowledged.push(sent.rfq.id)
        else await new Promise((resolve) => setTimeout(resolve, 50))
      }
    })
    await new Promise((resolve) => setTimeout(resolve, 500 + random() * 2_000))
    await endBackend(stack, stop % 2 === 0 ? "SIGTERM" : "SIGKILL")
    sending.isOver = true
    await Promise.all(senders)
    await startBackend(stack.settings, stack.backendEnv, stack.supervisor)
    console.log(`${stop} stops of the backend, ${acknowledged.length} RFQs acknowledged`)
  }
  return { stops, acknowledged: acknowledged.length, ...(await judge(stack, acknowledged)) }
}

async function judge(stack: Stack, acknowledged: string[]) {
  const began = performance.now()
  const outbox = join(stack.settings.dataDir, "outbox")
  const count = async () => {
    const texts = (await readOutbox(outbox)).map(({ text }) => text)
    const mails = countMails(texts.filter((text) => text.includes("/producer/rfqs/")))
    return acknowledged.map((id) => mails.get(id) ?? 0)
  }
  let counts = await count()
  while (counts.includes(0) && performance.now() - began < HEALED_MS) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    counts = await count()
  }
  return {
    lost: counts.filter((count) => count === 0).length,
    duplicates: counts.filter((count) => count > 1).length,
    slowest_s: (performance.now() - began) / 1000,
  }
}

async function endBackend({ settings }: Stack, signal: NodeJS.Signals): Promise<void> {
  const file = join(settings.dataDir, "run", "backend.json")
  const { pid } = JSON.parse(await readFile(file, "utf8")) as ProcessIdentity
  process.kill(pid, signal)
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const addresses = ({ settings }: Stack) => ({
  storefrontUrl: settings.publicUrl,
  backendUrl: settings.backendUrl,
})

const stackForActors = ({ settings, databaseUrl, search, publishableKey }: Stack) => ({
  searchUrl: search.host,
  searchMasterKey: search.apiKey,
  searchKey: search.searchKey,
  databaseUrl,
  publishableKey,
  dataDir: settings.dataDir,
})

async function readListings(storefrontUrl: string): Promise<Listing[]> {
  const answer = await fetch(`${storefrontUrl}/api/catalogue?locale=en&per_page=30`)
  const { hits } = (await answer.json()) as { hits: Listing[] }
  if (hits.length === 0) throw new Error("The demo catalogue is empty")
  return hits
}
