import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, test } from "vitest"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { unconfirmed } from "#app/lib/kept/confirmed-prices.ts"
import {
  checkQuoteValues,
  doubtQuotePrices,
  firstQuoteValues,
  nameProblems,
  nameQuoteProblems,
  openWish,
  readQuote,
  takeWish,
  totalsOf,
} from "./quote-values.ts"

const today = "2026-11-24"
const rates = {
  base: "USD" as const,
  as_of: "2026-11-20",
  source: "test",
  per_usd: { USD: 1, EUR: 0.9, JPY: 150, IDR: 16_000 },
}

const open = { end_reason: null, end_note: null, ended_at: null }

function someRfq(changes: Partial<ProducerRfq> = {}): ProducerRfq {
  const item = (line: number, price: number) => ({
    id: `item_${line}`,
    line,
    listing_id: `prod_${line}`,
    listing_handle: `sugar-${line}`,
    title: `Gula ${line}`,
    quantity: 600,
    unit: "kg" as const,
    hs_code: "170290",
    target_price: null,
    tier_quantities: [],
    note: null,
    list_price_usd: price,
    list_price_incoterm: {
      rule: "FOB" as const,
      place: "Tanjung Priok",
      transport: "sea" as const,
    },
    packing: null,
    moq: 500,
    lead_time_days: 21,
  })
  return {
    id: "rfq_1",
    number: "RFQ-2026-000001",
    status: "sent",
    sent_at: "2026-11-23T02:00:00Z",
    needed_by: "2027-02-01",
    ...open,
    buyer_company: "Sato Foods",
    destination_country: "JP",
    first_title: "Gula 1",
    item_count: 2,
    is_new: true,
    quote_status: null,
    answers_left: null,
    open_category: null,
    version: 1,
    changes: [],
    files: [],
    own_listings: [],
    currency: "EUR",
    destination_city: "Osaka",
    destination_port: null,
    incoterm: "FOB",
    transport_mode: "sea",
    decision_by: null,
    certificates_needed: [],
    sample_wanted: false,
    private_label: false,
    packaging: null,
    repeat_volume: null,
    message: null,
    buyer: { name: "Sato", company: "Sato Foods", country_code: "JP" },
    items: [item(1, 3.45), item(2, 10)],
    listing_incoterms: [
      { rule: "FOB", place: "Tanjung Priok", transport: "sea" },
      { rule: "EXW", place: "Sobang", transport: "road" },
    ],
    quotes: [],
    ...changes,
  }
}

const first = (rfq = someRfq()) => firstQuoteValues(rfq, { rates, locale: "id", today })

test("the form starts with the price list in the buyer's currency and with their Incoterm", () => {
  const values = first()
  expect(values["lines.0.unit_price"]).toBe("3,11")
  expect(values["lines.0.quantity"]).toBe("600")
  expect(values.incoterm).toBe("FOB")
  expect(values.incoterm_place).toBe("Tanjung Priok")
  expect(values.valid_until).toBe("2026-12-24")
  expect(checkQuoteValues(values, someRfq(), { locale: "id", today })).toEqual([])
})

test("an Incoterm that is not offered leaves the one the list prices hold for", () => {
  const values = first(someRfq({ incoterm: "DDP" }))
  expect(values.incoterm).toBe("FOB")
  expect(values["lines.0.unit_price"]).toBe("3,11")
})

test("a list price is not put under an Incoterm it does not hold for", () => {
  const values = first(someRfq({ incoterm: "EXW" }))
  expect(values.incoterm_place).toBe("Sobang")
  expect(values["lines.0.unit_price"]).toBe("")
})

test("empty freight is not included, zero freight is free", () => {
  const rfq = someRfq()
  expect(readQuote({ ...first(), freight: " " }, rfq, "id").freight).toBeNull()
  expect(readQuote({ ...first(), freight: "0" }, rfq, "id").freight).toBe(0)
})

test("a number that cannot be read is named once, at its control", () => {
  const values = { ...first(), "lines.1.unit_price": "sepuluh", freight: "12a" }
  expect(checkQuoteValues(values, someRfq(), { locale: "id", today })).toEqual([
    { field: "lines.1.unit_price", code: "not_a_number" },
    { field: "freight", code: "not_a_number" },
  ])
})

test("a product left out moves no problem to another product's line", () => {
  const values = { ...first(), "lines.0.skip": "on", "lines.1.unit_price": "0" }
  const [found] = checkQuoteValues(values, someRfq(), { locale: "id", today })
  expect(found).toMatchObject({ field: "lines.1.unit_price", code: "out_of_range" })
  const backend = [{ field: "lines.0.quantity", code: "out_of_range" as const }]
  expect(nameProblems(backend, values, someRfq())[0]?.field).toBe("lines.1.quantity")
})

test("a quote for nothing is refused", () => {
  const values = { ...first(), "lines.0.skip": "on", "lines.1.skip": "on" }
  const fields = checkQuoteValues(values, someRfq(), { locale: "id", today }).map((p) => p.field)
  expect(fields).toContain("lines")
})

test("totals follow the typed numbers and ignore what is no number", () => {
  const values = {
    ...first(),
    "lines.0.unit_price": "3",
    "lines.1.unit_price": "x",
    freight: "200",
  }
  const totals = totalsOf(values, someRfq(), "id")
  expect(totals.per_item).toEqual([1800, 0])
  expect(totals.total).toBe(2000)
  expect(totals.deposit).toBe(600)
  expect(totals.balance).toBe(1400)
})

/** A request with a version of its quote that is open, for the first of its two items alone. */
function quotedRfq(changes: Partial<QuoteView> = {}): ProducerRfq {
  const quote = readQuote(
    { ...first(), "lines.1.skip": "on", deposit_percent: "50" },
    someRfq(),
    "id",
  )
  const line = { line: 1, title: "Gula 1", hs_code: "170290", unit: "kg" as const, total: 0 }
  const none = { goods: 0, freight: null, insurance: null, total: 0, deposit: 0, balance: 0 }
  const sent: QuoteView = {
    ...quote,
    ...open,
    id: "quote_1",
    number: "Q-2026-000001",
    version: 1,
    status: "sent",
    producer_id: "producer_1",
    producer_name: "Sobang",
    rfq_id: "rfq_1",
    order_id: null,
    sent_at: null,
    lines: quote.lines.map((each) => ({ ...line, ...each, options: [] })),
    totals: { lines: [], ...none },
    wishes: [],
    rates: null,
    not_quoted: [],
    ...changes,
  }
  return someRfq({ quotes: [sent] })
}

test("a new version starts from the earlier one", () => {
  const values = first(quotedRfq())
  expect(values.deposit_percent).toBe("50")
  expect(values["lines.1.skip"]).toBe("on")
})

const wish = {
  id: "quow_1",
  sent_at: "2026-11-26T02:00:00Z",
  message: "Bisa lebih murah?",
  lines: [{ rfq_item_id: "item_1", quantity: 1200.5, unit_price: null }],
  incoterm: null,
  incoterm_place: "Surabaya",
  valid_until: "2027-01-31",
}

test("what a buyer asks for is filled in where they ask for it, and nowhere else", () => {
  const rfq = quotedRfq({ wishes: [wish] })
  const values = first(rfq)
  const taken = takeWish(values, rfq, { wish: openWish(rfq)!, locale: "id" })
  expect(taken).toEqual({
    ...values,
    "lines.0.quantity": "1200,5",
    incoterm_place: "Surabaya",
    valid_until: "2027-01-31",
  })
  expect(openWish(quotedRfq({ status: "superseded", wishes: [wish] }))).toBeUndefined()
})

test("a problem of a written quote is named at the item of the request that it is about", () => {
  const rfq = quotedRfq()
  const lines = rfq.quotes[0]!.lines.map((line) => ({ ...line, rfq_item_id: "item_2" }))
  const found = { field: "lines.0.rfq_item_id", code: "listing_not_public" } as const
  expect(nameQuoteProblems([found], { lines }, rfq)[0]?.field).toBe("lines.1.rfq_item_id")
})

test("a price ten times off the list is asked about until it is confirmed as it stands", () => {
  const rfq = someRfq()
  const typed = { ...first(rfq), "lines.0.unit_price": "3.105" }
  const doubts = (values: FormValues) =>
    unconfirmed(doubtQuotePrices(values, rfq, { locale: "id", rates }), values)
  const [asked] = doubts(typed)
  // 3.45 US dollars are 3.105 euros, and an Indonesian's "3.105" is three thousand of them.
  expect(asked).toEqual({
    field: "lines.0.unit_price",
    code: "price_unusual",
    params: { price: 3105, usual: 3.11, currency: "EUR" },
  })
  expect(doubts({ ...typed, "lines.0.unit_price": "3,105" })).toEqual([])
  expect(doubts({ ...typed, "confirm.lines.0.unit_price": "3105" })).toEqual([])
  expect(doubts({ ...typed, "confirm.lines.0.unit_price": "3000" })).toHaveLength(1)
  expect(doubts({ ...typed, "lines.0.skip": "on" })).toEqual([])
  expect(doubtQuotePrices(typed, rfq, { locale: "id", rates: null })).toEqual([])
})
