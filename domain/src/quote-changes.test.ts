import fc from "fast-check"
import { expect, test } from "vitest"
import { quoteDifferences, type ComparedQuote } from "./quote-changes.js"

const line = (rfq_item_id: string, number: number, change: object = {}) => ({
  rfq_item_id,
  line: number,
  quantity: 100,
  unit_price: 2.95,
  lead_time_days: 30,
  note: null,
  ...change,
})
const quote = (change: Partial<ComparedQuote> = {}): ComparedQuote => ({
  currency: "USD",
  lines: [line("a", 1), line("b", 2)],
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
  totals: { total: 590 },
  ...change,
})

test("what changed is named line by line, then term by term, from old to new", () => {
  const after = quote({
    lines: [line("c", 3), line("a", 1, { unit_price: 2.8, quantity: 800 })],
    valid_until: "2027-01-10",
    freight: 80,
    claim_days: 30,
    needs_sample: true,
    totals: { total: 2615 },
  })
  expect(quoteDifferences(quote(), after)).toEqual([
    { line: 1, field: "quantity", from: 100, to: 800 },
    { line: 1, field: "unit_price", from: 2.95, to: 2.8 },
    { line: 2, field: "line", from: 100, to: null },
    { line: 3, field: "line", from: null, to: 100 },
    { line: null, field: "freight", from: null, to: 80 },
    { line: null, field: "claim_days", from: 14, to: 30 },
    { line: null, field: "needs_sample", from: "no", to: "yes" },
    { line: null, field: "valid_until", from: "2026-12-20", to: "2027-01-10" },
    { line: null, field: "total", from: 590, to: 2615 },
  ])
})

test("nothing differs between a quote and itself; swapping two swaps old and new", () => {
  const any = fc
    .record({
      lines: fc.uniqueArray(
        fc.record({ id: fc.constantFrom("a", "b", "c"), unit_price: fc.constantFrom(1, 2) }),
        { selector: ({ id }) => id },
      ),
      valid_until: fc.constantFrom("2026-12-20", "2027-01-10"),
      freight: fc.constantFrom(null, 0, 80),
      message: fc.constantFrom(null, "Harga baru"),
    })
    .map(({ lines, ...change }) =>
      quote({
        ...change,
        lines: lines.map(({ id, unit_price }) => line(id, "abc".indexOf(id) + 1, { unit_price })),
      }),
    )
  fc.assert(
    fc.property(any, any, (before, after) => {
      expect(quoteDifferences(before, before)).toEqual([])
      const swapped = quoteDifferences(after, before).map(({ from, to, ...rest }) => ({
        ...rest,
        from: to,
        to: from,
      }))
      expect(swapped).toEqual(quoteDifferences(before, after))
    }),
  )
})
