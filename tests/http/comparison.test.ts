import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { Comparison, CostFiguresInput } from "@serumpun/backend/src/contracts/comparison.ts"
import { noFigures } from "@serumpun/domain/cost-figures"
import { takeKey } from "@serumpun/domain/quote-options"
import { Client as Database } from "pg"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { completeQuote, completeRfq, createActors, refused } from "../support/actors.ts"
import { accept, line, quoted } from "../support/orders.ts"

const stack = inject("stack")
const actors = createActors(stack)

async function inDatabase<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Database({ connectionString: stack.databaseUrl })
  await client.connect()
  const { rows } = await client.query<Row>(sql, values).finally(() => client.end())
  return rows
}

/** Two producers have answered a buyer's RFQ for 100 bags each: one at FOB in euro, one at CIF in dollars. */
async function answered(city = "Hamburg") {
  const [first, second] = [await actors.producer(), await actors.producer()]
  const listings = [await actors.published(first), await actors.published(second)]
  const buyer = await actors.buyer()
  const items = listings.map(({ id }) => ({ listing_id: id, quantity: 100 }))
  const body = completeRfq(items, { destination_city: city })
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)
  const fob = await quoted(first, rfq)
  const cif = await quoted(
    second,
    rfq,
    { currency: "USD", incoterm: "CIF", incoterm_place: "Hamburg", freight: 300, insurance: 20 },
    { unit_price: 12 },
  )
  return { buyer, rfq, fob, cif, items }
}

const compare = async (buyer: Client, rfqId: string, query = "") =>
  (await buyer.get<{ comparison: Comparison }>(`/store/buyer/rfqs/${rfqId}/comparison${query}`))
    .comparison

const figures: CostFiguresInput = {
  ...noFigures("EUR"),
  freight: 280,
  insurance_percent: 0.4,
}

test("quotes stand at one Incoterm and currency; what nobody states is unknown and stands last", async () => {
  const { buyer, rfq, fob, cif } = await answered()
  const before = await compare(buyer, rfq.id, "?incoterm=CIF&currency=EUR")
  expect(before.quotes.map(({ id, landed }) => [id, landed.total === null])).toEqual([
    [cif.id, false],
    [fob.id, true],
  ])
  expect(before.quotes[1]?.landed.missing).toEqual([
    { part: "freight", why: "figure" },
    { part: "insurance", why: "figure" },
  ])
  expect(before.quotes.map(({ standing }) => standing?.kind ?? null)).toEqual(["cheapest", null])
  expect(before.has_figures).toBe(false)
  await buyer.post(`/store/buyer/rfqs/${rfq.id}/cost-figures`, figures)
  const after = await compare(buyer, rfq.id, "?incoterm=CIF&currency=EUR")
  const own = after.quotes.find(({ id }) => id === fob.id)
  // 1133.50 + 280, and 0.4 % of 110 % of it
  expect(own?.landed.total).toBe(1419.72)
  expect(own?.landed.parts.map(({ part, state }) => [part, state])).toEqual([
    ["goods", "quoted"],
    ["freight", "estimated"],
    ["insurance", "estimated"],
  ])
  expect(own?.lines[0]).toMatchObject({ moq: 50, passport_mean: 3, landed_per_unit: 14.1972 })
})

test("at its own Incoterm and currency a quote comes to its own total", async () => {
  const { buyer, rfq, fob, cif } = await answered()
  const asked = await compare(buyer, rfq.id)
  expect(asked.target).toEqual({ incoterm: "FOB", currency: "EUR" })
  const total = (comparison: Comparison, { id }: QuoteView) =>
    comparison.quotes.find((quote) => quote.id === id)?.landed.total
  expect(total(asked, fob)).toBe(fob.totals.total)
  expect(total(await compare(buyer, rfq.id, "?incoterm=CIF&currency=USD"), cif)).toBe(1520)
  // Freight and insurance are stated apart, so that they can be left out.
  expect(total(await compare(buyer, rfq.id, "?incoterm=FOB&currency=USD"), cif)).toBe(1200)
})

test("an option counts in place of its line when it is taken, and goods that nobody quotes have a row", async () => {
  const producer = await actors.producer()
  const listings = [await actors.published(producer), await actors.published(producer)]
  const other = await actors.producer()
  const items = [...listings, await actors.published(other)].map(({ id }) => ({
    ...{ listing_id: id, quantity: 100 },
  }))
  const buyer = await actors.buyer()
  const asked = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", completeRfq(items))
  const [first, second, third] = asked.rfq.items.map(({ id }) => id)
  const tier = {
    kind: "tier" as const,
    listing_id: null,
    quantity: 200,
    unit_price: 9,
    lead_time_days: 50,
  }
  const pack = {
    ...tier,
    kind: "alternative" as const,
    quantity: 80,
    unit_price: 10,
    note: "In boxes of 4",
  }
  const body = {
    ...completeQuote(""),
    lines: [line(first!, { quantity: 100, options: [{ ...tier, note: null }, pack] })],
    not_quoted: [{ rfq_item_id: second!, reason: "Out of season" }],
  }
  const { quote } = await producer.post<{ quote: QuoteView }>(
    `/producer/rfqs/${asked.rfq.id}/quotes`,
    body,
  )
  const take = (option: number) =>
    `?take=${encodeURIComponent(takeKey(quote.id, first!, option))}&take=quo_none.x%231`
  const asQuoted = await compare(buyer, asked.rfq.id)
  expect(asQuoted.quotes[0]).toMatchObject({
    totals: { goods: quote.totals.goods },
    lines: [{ taken: null, quantity: 100 }],
    not_quoted: [{ goods: second, reason: "Out of season" }],
  })
  expect(asQuoted.unquoted.map(({ goods }) => goods)).toEqual([second, third])
  const counted = await compare(buyer, asked.rfq.id, take(1))
  expect(counted.quotes[0]).toMatchObject({
    ...{ totals: { goods: 1800 }, landed: { total: 1800 } },
    lines: [{ taken: 1, quantity: 200, unit_price: 9, lead_time_days: 50, moq: 50 }],
  })
  const packed = await compare(buyer, asked.rfq.id, take(2))
  expect(packed.quotes[0]).toMatchObject({ totals: { goods: 800 }, lines: [{ taken: 2 }] })
  const gone = await compare(buyer, asked.rfq.id, take(3))
  expect(gone.quotes[0]).toMatchObject({ lines: [{ taken: null, quantity: 100 }] })
})

test("figures are remembered for the buyer and the destination, and replaced when sent again", async () => {
  const { buyer, rfq, items } = await answered("Bremen")
  const path = `/store/buyer/rfqs/${rfq.id}/cost-figures`
  await buyer.post(path, figures)
  await buyer.post(path, { ...figures, freight: 290 })
  const again = completeRfq(items, { destination_city: " BREMEN " })
  const { rfq: next } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", again)
  const known = await compare(buyer, next.id)
  expect(known).toMatchObject({ has_figures: true, figures: { freight: 290 }, quotes: [] })
  const elsewhere = completeRfq(items, { destination_city: "Rostock" })
  const { rfq: other } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", elsewhere)
  expect((await compare(buyer, other.id)).has_figures).toBe(false)
})

test("another buyer finds neither the comparison nor a place for figures", async () => {
  const { rfq } = await answered()
  const stranger = await actors.buyer()
  expect((await refused(compare(stranger, rfq.id))).status).toBe(404)
  const writing = stranger.post(`/store/buyer/rfqs/${rfq.id}/cost-figures`, figures)
  expect((await refused(writing)).status).toBe(404)
  expect((await refused(compare(stranger, "rfq_none"))).status).toBe(404)
})

test.each([
  [{ freight: -1 }, "freight"],
  [{ freight: 0.005 }, "freight"],
  [{ insurance_percent: 101 }, "insurance_percent"],
  [{ duties: [{ hs_code: "17", percent: 5 }] }, "duties.0.hs_code"],
  [
    {
      duties: [
        { hs_code: "170290", percent: 5 },
        { hs_code: "1702.90", percent: 6 },
      ],
    },
    "duties.1.hs_code",
  ],
  [{ currency: "XXX" }, "currency"],
])("figures that cannot be are refused at their field: %o", async (change, field) => {
  const { buyer, rfq } = await once()
  const body = { ...figures, ...change }
  const answer = await refused(buyer.post(`/store/buyer/rfqs/${rfq.id}/cost-figures`, body))
  expect(answer.status).toBe(400)
  expect(answer.problems.map((found) => found.field)).toEqual([field])
})
let shared: ReturnType<typeof answered> | undefined
const once = () => (shared ??= answered())

test("a quote is converted with the rates of the day it was sent, whatever came afterwards", async () => {
  const { buyer, rfq, cif } = await answered()
  const [row] = await inDatabase<{ rates: { per_usd: { EUR: number } } }>(
    "select rates from quote where id = $1",
    [cif.id],
  )
  expect(row?.rates.per_usd.EUR).toBeGreaterThan(0)
  const old = {
    base: "USD",
    as_of: "2026-01-02",
    source: "then",
    per_usd: { USD: 1, EUR: 0.5, JPY: 100, IDR: 10_000 },
  }
  await inDatabase("update quote set rates = $2 where id = $1", [cif.id, JSON.stringify(old)])
  const { quotes } = await compare(buyer, rfq.id, "?incoterm=CIF&currency=EUR")
  expect(quotes.find(({ id }) => id === cif.id)).toMatchObject({
    landed: { total: 760 },
    rates: { as_of: "2026-01-02", source: "then" },
  })
})

test("a declined quote leaves the comparison, an accepted one stays with its order", async () => {
  const { buyer, rfq, fob, cif } = await answered()
  await buyer.post(`/store/buyer/quotes/${cif.id}/decline`, { reason: "price", note: null })
  const { order } = await accept(buyer, fob)
  const { quotes } = await compare(buyer, rfq.id)
  expect(quotes.map(({ id, order_id }) => [id, order_id])).toEqual([[fob.id, order.id]])
})

/** Eight producers' quotes of 20 lines each, copied from a real one in the database. */
async function eightQuotes() {
  const { buyer, rfq, fob } = await answered()
  const item = fob.lines[0]?.rfq_item_id
  const goods = await inDatabase<{ id: string }>(
    "select id from product where deleted_at is null and status = 'published' limit 160",
  )
  await inDatabase("update quote set status = 'declined' where rfq_id = $1 and id <> $2", [
    rfq.id,
    fob.id,
  ])
  await inDatabase(
    `insert into rfq_item select (jsonb_populate_record(i, jsonb_build_object(
       'id', 'rfqi_x' || p || '_' || n || i.id, 'line', 100 + p * 20 + n,
       'producer_id', 'prod_x' || p, 'listing_id', ($2::text[])[1 + (p * 20 + n) % $3::int]))).*
     from rfq_item i, generate_series(1, 8) p, generate_series(0, 19) n where i.id = $1`,
    [item, goods.map(({ id }) => id), goods.length],
  )
  await inDatabase(
    `insert into quote select (jsonb_populate_record(q, jsonb_build_object(
       'id', 'quo_x' || p || q.id, 'producer_id', 'prod_x' || p,
       'producer_name', 'Producer ' || p, 'serial', 900000 + p,
       'idempotency_key', 'copy-' || p || q.id))).*
     from quote q, generate_series(1, 8) p where q.id = $1`,
    [fob.id],
  )
  await inDatabase(
    `insert into quote_line select (jsonb_populate_record(l, jsonb_build_object(
       'id', 'quol_x' || p || '_' || n || l.id, 'quote_id', 'quo_x' || p || l.quote_id,
       'rfq_item_id', 'rfqi_x' || p || '_' || n || l.rfq_item_id, 'line', 100 + p * 20 + n))).*
     from quote_line l, generate_series(1, 8) p, generate_series(0, 19) n where l.quote_id = $1`,
    [fob.id],
  )
  return { buyer, rfq }
}

test("an RFQ with 8 quotes of 20 lines opens and compares; the figures are printed", async () => {
  const { buyer, rfq } = await eightQuotes()
  const { quotes } = await compare(buyer, rfq.id, "?incoterm=DAP&currency=JPY")
  expect(quotes.filter(({ lines }) => lines.length === 20)).toHaveLength(8)
  const runs = 25
  const took = async (ask: () => Promise<unknown>) => {
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      const start = performance.now()
      await ask()
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => Math.round(times[Math.ceil(share * runs) - 1] ?? 0)
    return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`
  }
  const opened = await took(() => buyer.get(`/store/buyer/rfqs/${rfq.id}`))
  const compared = await took(() => compare(buyer, rfq.id, "?incoterm=DAP&currency=JPY"))
  console.log(`8 quotes × 20 lines, ${runs} runs: RFQ ${opened}; comparison ${compared}`)
})

test("goods that a quote leaves out stand in the row of those who quote them, with the reason", async () => {
  const buyer = await actors.buyer()
  const first = await actors.producer()
  const listings = [await actors.published(first), await actors.published(first)]
  const items = listings.map(({ id }) => ({ listing_id: id, quantity: 100 }))
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", completeRfq(items))
  const [wanted, left] = rfq.items
  const lines = [
    { rfq_item_id: wanted!.id, quantity: 100, unit_price: 9, lead_time_days: 20, note: null },
  ]
  const not_quoted = [{ rfq_item_id: left!.id, reason: "Out of season" }]
  await quoted(first, rfq, { lines, not_quoted })
  const { quotes } = await compare(buyer, rfq.id)
  expect(quotes[0]?.lines).toHaveLength(1)
  expect(quotes[0]?.not_quoted).toEqual([
    { goods: left!.id, title: left!.title, reason: "Out of season" },
  ])
})
