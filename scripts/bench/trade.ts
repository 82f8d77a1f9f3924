import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { percentiles } from "@serumpun/search/bench/percentiles"
import {
  completeQuote,
  completeRfq,
  createActors,
  type Producer,
} from "../../tests/support/actors.ts"
import { accept } from "../../tests/support/orders.ts"
import type { Client } from "../http/client.ts"
import type { Bench } from "./bench.ts"
import { markdownTable, milliseconds } from "./report.ts"

const LINES = 20
const QUOTES = 8
const RUNS = 30

type Quoter = { producer: Producer; listing_id: string }

/**
 * An RFQ with 8 quotes of 20 lines is opened and compared; quotes of 20 lines are sent, and accepted
 * whole. Times are the backend's answers, one request after the other.
 */
export const benchTrade: Bench = async ({ stack }) => {
  const actors = createActors(await stack())
  const quoters: Quoter[] = []
  while (quoters.length < QUOTES) {
    const producer = await actors.producer()
    const { id } = await actors.published(producer, { capacity_per_month: 1_000_000 })
    quoters.push({ producer, listing_id: id })
  }
  const buyer = await actors.buyer()
  const rfq = await ask(buyer)
  const times: Times = { opening: [], comparing: [], sending: [], accepting: [] }
  for (const quoter of quoters) await send(quoter, rfq.id, times.sending)
  const page = `/store/buyer/rfqs/${rfq.id}`
  for (let run = 0; run < RUNS; run += 1) {
    times.opening.push(await timed(() => buyer.get(page)))
    times.comparing.push(await timed(() => buyer.get(`${page}/comparison?incoterm=DAP`)))
  }
  let someone = buyer
  for (let run = 0; run < RUNS; run += 1) {
    // Accounts may send only so many requests a day.
    if (run % 10 === 0) someone = await actors.buyer()
    const { id } = await ask(someone)
    const quote = await send(quoters[run % QUOTES]!, id, times.sending)
    times.accepting.push(await timed(() => accept(someone, quote)))
  }
  print(times)
}

type Times = Record<"opening" | "comparing" | "sending" | "accepting", number[]>

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** A request for 20 goods that any curated producer of the category may answer. */
async function ask(buyer: Client): Promise<BuyerRfq> {
  const { items: _items, ...terms } = completeRfq([])
  const goods = Array.from({ length: LINES }, (_, at) => ({
    ...{ title: `Bags of rattan ${at + 1}`, unit: "pc", quantity: 100 },
    ...{ target_price: null, note: null, tier_quantities: [] },
  }))
  const body = { ...terms, category: "craft/rattan", goods, answers_max: 10, file_ids: [] }
  return (await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/open-rfqs?locale=en", body)).rfq
}

/** Answers every line; only the sending is timed. */
async function send(
  { producer, listing_id }: Quoter,
  rfqId: string,
  times: number[],
): Promise<QuoteView> {
  const { rfq } = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfqId}`)
  const [line] = completeQuote("").lines
  const lines = rfq.items.map(({ id }) => ({ ...line!, rfq_item_id: id, listing_id }))
  const path = `/producer/rfqs/${rfqId}/quotes`
  const body = { ...completeQuote(""), lines }
  let quote: QuoteView | undefined
  times.push(
    await timed(async () => {
      quote = (await producer.post<{ quote: QuoteView }>(path, body)).quote
    }),
  )
  return quote!
}

function print({ opening, comparing, sending, accepting }: Times): void {
  const row = (title: string, values: number[]) => {
    const { p50, p95 } = percentiles(values)
    return [title, values.length, milliseconds(p50), milliseconds(p95)]
  }
  console.log(
    markdownTable(
      ["the backend's answer", "times", "p50 ms", "p95 ms"],
      [
        row(`open an RFQ with ${QUOTES} quotes of ${LINES} lines`, opening),
        row("compare them at DAP", comparing),
        row(`send a quote of ${LINES} lines`, sending),
        row("accept it whole", accepting),
      ],
    ),
  )
}
