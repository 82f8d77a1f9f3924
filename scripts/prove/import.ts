import type { ListingSheet } from "@serumpun/backend/src/contracts/listing-import.ts"
import { Client } from "pg"
import { createActors, type Producer } from "../../tests/support/actors.ts"
import { sendFile, settled } from "../../tests/support/imports.ts"
import { startTestStack, type TestStack } from "../../tests/support/stack.ts"
import type { ProofOptions } from "./main.ts"
import { readOption } from "./options/read-option.ts"
import { runInMedusa } from "./stock-medusa/run-in-medusa.ts"

const ROWS = 500
/** As `WRITTEN_ROWS` of workflows/listing-import. */
const PORTION = 50
const ASK_EVERY_MS = 250
/** An hour is long enough for ten thousand rows on a small server. */
const PATIENCE_SECONDS = 3600

/**
 * Brings a file with many rows in, while somebody else goes on reading, and takes it back. Holds when each
 * row is one listing, nobody waits long, and nothing is left afterwards. Medusa's own product creation of
 * as many products in the same portions is timed beside it. `--rows N` in place of 500.
 */
export async function prove({ args }: ProofOptions): Promise<string> {
  const rows = readOption(args, "--rows", ROWS)
  const { stack, stop } = await startTestStack({ seed: "demo", log: console.log })
  try {
    const actors = createActors(stack)
    const own = await actors.producer()
    const other = await watch(await actors.producer())
    const sent = await timed(() => sendFile(own, fileOf(rows)))
    const { id } = sent.result
    const checked = await timed(() => settled(own, id, PATIENCE_SECONDS))
    expectEqual(checked.result.counts.new, rows, "rows that are right")
    const run = await timed(async () => {
      await own.post(`/producer/imports/${id}/run`, { rows: "all" })
      return settled(own, id, PATIENCE_SECONDS)
    })
    expectEqual(run.result.counts.done.written, rows, "rows that were written")
    await expectListings(stack, own, rows)
    const undo = await timed(async () => {
      await own.post(`/producer/imports/${id}/undo`)
      return settled(own, id, PATIENCE_SECONDS)
    })
    expectEqual(undo.result.counts.done.undone, rows, "rows that were taken back")
    await expectListings(stack, own, 0)
    const waits = await other.stop()
    const medusa = await compare(stack, rows)
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
    return (
      `${rows} rows: read ${seconds(sent.ms)}, checked ${seconds(checked.ms)}, written ${seconds(run.ms)}, ` +
      `taken back ${seconds(undo.ms)}; Medusa's own creation of as many products ${seconds(medusa)} ` +
      `(${(run.ms / medusa).toFixed(2)} times); another producer's ${waits.length} reads meanwhile: ` +
      `p50 ${at(waits, 0.5)} ms, p95 ${at(waits, 0.95)} ms, longest ${at(waits, 1)} ms`
    )
  } finally {
    await stop()
  }
}

function fileOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const number = at + 1
    return `${number},Barang ${number},Goods ${number},"Baris pertama\nbaris kedua ${number}",craft/rattan,finished,460212,pc,ID-KU,Tanjung Selor,${100 + (number % 50)},12.5,FOB Tanjung Priok (sea),4${number % 10},30,25,11,10`
  })
  const columns =
    "external_id,title.id,title.en,description.id,category,processing_stage,hs_code,unit,province,place,moq,tiers.0.usd,incoterms,packing.carton_length_cm,packing.carton_width_cm,packing.carton_height_cm,packing.carton_gross_kg,packing.carton_net_kg"
  return [columns, ...lines].join("\n")
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const started = performance.now()
  return { result: await work(), ms: performance.now() - started }
}

function expectEqual(found: number, wanted: number, what: string): void {
  if (found !== wanted) throw new Error(`${found} instead of ${wanted} ${what}`)
}

/** Each number once, each with its revision and its producer. */
async function expectListings(stack: TestStack, own: Producer, wanted: number): Promise<void> {
  const { count } = await own.get<ListingSheet>("/producer/listing-sheet?limit=1")
  expectEqual(count, wanted, "listings")
  const client = new Client({ connectionString: stack.databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ numbers: string; products: string }>(
    `select count(distinct external_id) as numbers, count(*) as products from product
     where deleted_at is null and id in (select listing_id from review where producer_id = $1)`,
    [own.id],
  )
  await client.end()
  expectEqual(Number(rows[0]?.numbers), wanted, "numbers")
  expectEqual(Number(rows[0]?.products), wanted, "products")
}

/** How long somebody else waits for a page's data, all the while. */
async function watch(own: Producer) {
  const waits: number[] = []
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      waits.push((await timed(() => own.get("/producer/me"))).ms)
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
    }
  })()
  return {
    stop: async () => {
      isOver = true
      await watching
      return waits.sort((one, next) => one - next)
    },
  }
}

const at = (sorted: number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)

/** Milliseconds that Medusa takes for as many products. */
async function compare(stack: TestStack, rows: number): Promise<number> {
  const args = [rows, PORTION]
  const found = await runInMedusa(stack, "create-products.ts", { args, pattern: /took (\d+) ms/ })
  return Number(found[1])
}
