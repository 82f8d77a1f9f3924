import { createActors } from "../../tests/support/actors.ts"
import { startTestStack, type TestStack } from "../../tests/support/stack.ts"
import { withClient } from "../start/setup-marks.ts"
import { BUSINESS_DOMAIN, businessFile, listingFile } from "./import/files.ts"
import { expectEqual, runImport, type Steps } from "./import/run-import.ts"
import { told, watch } from "./import/watch.ts"
import type { ProofOptions } from "./main.ts"
import { readOption } from "./options/read-option.ts"
import { runInMedusa } from "./stock-medusa/run-in-medusa.ts"

const ROWS = 500
/** As `WRITTEN_ROWS` of workflows/listing-import. */
const PORTION = 50
/** What pages take before is measured for so long. */
const BEFORE_MS = 20_000

/**
 * Brings a file with many listings in and takes it back, and then one with as many businesses, while
 * buyers and another producer go on reading. Holds when each row is there once, nobody is refused and
 * nothing is left afterwards. Medusa's own product creation of as many products in the same portions is
 * timed beside it. `--rows N` in place of 500, `--businesses N` in place of as many.
 */
export async function prove({ args }: ProofOptions): Promise<string> {
  const rows = readOption(args, "--rows", ROWS)
  const businesses = readOption(args, "--businesses", rows)
  const { stack, stop } = await startTestStack({ seed: "demo", log: console.log })
  try {
    const actors = createActors(stack)
    const [own, other] = [await actors.producer(), await actors.producer()]
    const calm = watch(stack, other)
    await new Promise((resolve) => setTimeout(resolve, BEFORE_MS))
    const before = told(await calm.stop())
    console.log(`before: ${before}`)
    const during = async (work: () => Promise<Steps>) => {
      const watching = watch(stack, other)
      const steps = await work()
      const line = `${stepsOf(steps)}; meanwhile ${told(await watching.stop())}`
      console.log(line)
      return line
    }
    const listings = await during(() =>
      runImport({
        ...{ own, base: "/producer/imports", file: listingFile(rows), rows },
        expectRows: (wanted) => expectListings(stack, own.id, wanted),
      }),
    )
    const operator = await actors.curator("admin")
    const companies = await during(() =>
      runImport({
        ...{ own: operator, base: "/admin/producer-imports" },
        ...{ file: businessFile(businesses), rows: businesses },
        expectRows: (wanted) => expectBusinesses(stack, wanted),
      }),
    )
    const medusa = (await compare(stack, rows)) / 1000
    return (
      `before: ${before}; ${rows} listings: ${listings}; Medusa's own creation of as many products ` +
      `${medusa.toFixed(1)} s; ${businesses} businesses: ${companies}`
    )
  } finally {
    await stop()
  }
}

const stepsOf = ({ read, checked, written, taken_back }: Steps): string =>
  `read ${read.toFixed(1)} s, checked ${checked.toFixed(1)} s, written ${written.toFixed(1)} s, ` +
  `taken back ${taken_back.toFixed(1)} s`

/** Each number once, each with its revision and its producer. */
async function expectListings(stack: TestStack, producer_id: string, wanted: number) {
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query<{ numbers: string; products: string; revisions: string }>(
      `select count(distinct p.external_id) as numbers, count(distinct p.id) as products,
         count(*) as revisions
       from product p join review r on r.listing_id = p.id and r.deleted_at is null
       where p.deleted_at is null and r.producer_id = $1`,
      [producer_id],
    ),
  )
  expectEqual(Number(rows[0]?.numbers), wanted, "numbers")
  expectEqual(Number(rows[0]?.products), wanted, "products")
  expectEqual(Number(rows[0]?.revisions), wanted, "revisions")
}

/** Each with one owner and one account. */
async function expectBusinesses(stack: TestStack, wanted: number) {
  for (const [table, column] of [
    ["producer", "contact_email"],
    ["member", "email"],
    ["provider_identity", "entity_id"],
  ]) {
    const { rows } = await withClient(stack.databaseUrl, (client) =>
      client.query<{ count: string }>(
        `select count(*) as count from ${table} where deleted_at is null and ${column} like $1`,
        [`%@${BUSINESS_DOMAIN}`],
      ),
    )
    expectEqual(Number(rows[0]?.count), wanted, `rows of ${table}`)
  }
}

/** Milliseconds that Medusa takes for as many products. */
async function compare(stack: TestStack, rows: number): Promise<number> {
  const args = [rows, PORTION]
  const found = await runInMedusa(stack, "create-products.ts", { args, pattern: /took (\d+) ms/ })
  return Number(found[1])
}
