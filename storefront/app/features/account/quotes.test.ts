import { endOfDay } from "@serumpun/domain/days"
import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { expect, test } from "vitest"
import { comparableQuotes, latestQuotes, longestLeadTime } from "./quotes.ts"

const quote = (fields: Partial<QuoteView>): QuoteView => ({
  id: "q",
  number: "Q-2026-000001",
  version: 1,
  status: "sent",
  producer_id: "a",
  producer_name: "A",
  rfq_id: "r",
  sent_at: "2026-11-24T03:00:00Z",
  order_id: null,
  currency: "USD",
  incoterm: "FOB",
  incoterm_place: "Tanjung Priok",
  transport_mode: "sea",
  valid_until: "2026-12-20",
  deposit_percent: 30,
  payment_method: "tt",
  freight: null,
  insurance: null,
  sample_price: null,
  exclusions: null,
  message: null,
  end_reason: null,
  end_note: null,
  ended_at: null,
  wishes: [],
  rates: null,
  lines: [],
  totals: {
    lines: [],
    goods: 0,
    freight: null,
    insurance: null,
    total: 0,
    deposit: 0,
    balance: 0,
  },
  ...fields,
})

test("each producer's newest version stands, the others are kept as earlier ones", () => {
  const received = latestQuotes([
    quote({ id: "a1", status: "superseded" }),
    quote({ id: "b1", producer_id: "b" }),
    quote({ id: "a3", version: 3 }),
    quote({ id: "a2", version: 2, status: "superseded" }),
  ])
  expect(received.map((one) => [one.quote.id, one.earlier.map(({ id }) => id)])).toEqual([
    ["a3", ["a2", "a1"]],
    ["b1", []],
  ])
})

test("withdrawn and expired quotes are not compared", () => {
  const received = latestQuotes([
    quote({ id: "open" }),
    quote({ id: "gone", producer_id: "b", status: "withdrawn" }),
    quote({ id: "over", producer_id: "c", valid_until: "2026-11-30" }),
  ])
  const now = new Date("2026-11-30T17:00:00Z")
  expect(comparableQuotes(received, now, endOfDay).map(({ id }) => id)).toEqual(["open"])
})

test("the slowest line decides the lead time", () => {
  const line = {
    rfq_item_id: "i",
    line: 1,
    title: "",
    hs_code: "",
    unit: "kg" as const,
    quantity: 1,
    unit_price: 1,
    note: null,
    total: 1,
  }
  const lines = [
    { ...line, lead_time_days: 21 },
    { ...line, lead_time_days: 45 },
  ]
  expect(longestLeadTime({ lines })).toBe(45)
  expect(longestLeadTime({ lines: [] })).toBe(0)
})
