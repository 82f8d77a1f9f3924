import fc from "fast-check"
import { expect, test } from "vitest"
import { formatMoney } from "./format.js"
import { locales, type Locale } from "./locales.js"
import {
  convertLine,
  convertMoney,
  convertUnitPrice,
  exchangeUnitPrice,
  currencies,
  currencyDecimals,
  lineTotal,
  roundMoney,
  type Currency,
  type RateTable,
} from "./money.js"
import { checkQuote, quoteTotals, type QuoteInput } from "./quote-rules.js"

const rates: RateTable = {
  base: "USD",
  as_of: "2026-11-20",
  source: "test",
  per_usd: { USD: 1, EUR: 0.86, JPY: 151.2, IDR: 16480 },
}

test("money rounds half away from zero, without binary residue", () => {
  expect(roundMoney(1.005, "USD")).toBe(1.01)
  expect(roundMoney(-1.005, "USD")).toBe(-1.01)
  expect(roundMoney(2.5, "JPY")).toBe(3)
  expect(roundMoney(0, "USD")).toBe(0)
})

test("yen and rupiah have no decimals", () => {
  expect(convertMoney(3.4, "USD", "JPY", rates)).toBe(514)
  expect(convertMoney(100, "EUR", "IDR", rates)).toBe(1916279)
})

test("the printed lines add up to the printed total, and deposit and balance too", () => {
  const totals = quoteTotals({
    currency: "USD",
    freight: 120.5,
    insurance: null,
    deposit_percent: 33.3,
    lines: [
      { quantity: 3, unit_price: 0.335 },
      { quantity: 600, unit_price: 3.333 },
    ],
  })
  expect(totals.lines).toEqual([1.01, 1999.8])
  expect(totals.total).toBe(2121.31)
  expect(roundMoney(totals.deposit + totals.balance, "USD")).toBe(totals.total)
  expect(lineTotal(600, 3.333, "USD")).toBe(1999.8)
})

test("goods are multiplied exactly and converted once", () => {
  const line = (quantity: number, usd: number, to: Currency) =>
    convertLine(quantity, usd, { from: "USD", to, rates })
  expect(line(400, 3.4, "JPY")).toBe(205_632)
  expect(line(1_000_000, 0.0345, "USD")).toBe(34_500)
  // To the cent first, these were US$0.04 and Rp659.
  expect(line(1, 0.0365, "IDR")).toBe(602)
  expect(lineTotal(0.3, 0.35, "USD")).toBe(0.11)
})

test("a converted price keeps three significant digits, an unconverted one all of its own", () => {
  const price = (usd: number, to: Currency) => convertUnitPrice(usd, "USD", to, rates)
  expect(price(3.4, "JPY")).toBe(514)
  expect(price(0.034, "JPY")).toBe(5.14)
  expect(price(0.034, "EUR")).toBe(0.0292)
  expect(price(0.034, "USD")).toBe(0.034)
  expect(price(12.3456, "USD")).toBe(12.3456)
  expect(price(1234.5, "EUR")).toBe(1061.67)
  expect(price(0, "JPY")).toBe(0)
})

test("a price that is kept in another currency has all four decimals, half away from zero", () => {
  const table: RateTable = { ...rates, per_usd: { ...rates.per_usd, IDR: 16_000 } }
  const price = (idr: number) => exchangeUnitPrice(idr, "IDR", "USD", table)
  expect(price(16_380)).toBe(1.0238)
  expect(price(55_000)).toBe(3.4375)
  expect(price(500)).toBe(0.0313)
  expect(exchangeUnitPrice(1.00005, "USD", "USD", table)).toBe(1.0001)
})

test("freight and insurance are printed as they are added", () => {
  const { freight, insurance, goods, total } = quoteTotals({
    currency: "USD",
    freight: 10.005,
    insurance: 10.005,
    deposit_percent: 0,
    lines: [{ quantity: 1, unit_price: 1 }],
  })
  expect([freight, insurance, goods, total]).toEqual([10.01, 10.01, 1, 21.02])
})

/** What a reader adds up: the digits as they are printed, in the smallest coin. */
function printedUnits(locale: Locale, amount: number, currency: Currency): bigint {
  const text = formatMoney(locale, amount, currency)
  return BigInt(text.replace(/[^\d]/g, "")) * (/^[^\d]*[-\u2212]/.test(text) ? -1n : 1n)
}

const price = fc.integer({ min: 1, max: 10_000_000_000 }).map((units) => units / 10_000)
const quantity = fc.integer({ min: 1, max: 100_000_000 }).map((units) => units / 1000)
const percent = fc.integer({ min: 0, max: 10_000 }).map((units) => units / 100)
const currency = fc.constantFrom(...currencies)

test("in every language and currency the printed amounts of a quote add up to the digit", () => {
  const anyAmount = fc.option(fc.double({ min: 0, max: 10_000_000, noNaN: true }))
  const line = fc.record({ quantity, unit_price: price })
  fc.assert(
    fc.property(
      fc.record({
        currency,
        freight: anyAmount,
        insurance: anyAmount,
        deposit_percent: percent,
        lines: fc.array(line, { minLength: 1, maxLength: 20 }),
      }),
      fc.constantFrom(...locales),
      (quoted, locale) => {
        const totals = quoteTotals(quoted)
        const units = (amount: number | null) =>
          amount === null ? 0n : printedUnits(locale, amount, quoted.currency)
        const goods = totals.lines.map(units).reduce((sum, one) => sum + one, 0n)
        expect(units(totals.goods)).toBe(goods)
        expect(units(totals.total)).toBe(goods + units(totals.freight) + units(totals.insurance))
        expect(units(totals.deposit) + units(totals.balance)).toBe(units(totals.total))
      },
    ),
  )
})

test("a line is its exact product, rounded once, never more than half a coin away", () => {
  fc.assert(
    fc.property(quantity, price, currency, (count, each, code) => {
      const scale = 10n ** BigInt(currencyDecimals[code])
      const exact = BigInt(Math.round(count * 1000)) * BigInt(Math.round(each * 10_000)) * scale
      const printed = printedUnits("en", lineTotal(count, each, code), code) * 10_000_000n
      const off = printed - exact
      expect(off <= 5_000_000n && off > -5_000_000n).toBe(true)
      expect(convertLine(count, each, { from: code, to: code, rates })).toBe(
        lineTotal(count, each, code),
      )
    }),
  )
})

test("rounding is its own end, and the same below zero", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), currency, (amount, code) => {
      const rounded = roundMoney(amount, code)
      expect(roundMoney(rounded, code)).toBe(rounded)
      expect(roundMoney(-amount, code)).toBe(rounded === 0 ? 0 : -rounded)
    }),
  )
})

const quote: QuoteInput = {
  currency: "USD",
  lines: [{ rfq_item_id: "i1", quantity: 500, unit_price: 3.4, lead_time_days: 21, note: null }],
  incoterm: "FOB",
  incoterm_place: "Tanjung Priok",
  transport_mode: "sea",
  valid_until: "2026-12-23",
  deposit_percent: 30,
  payment_method: "tt",
  freight: null,
  insurance: null,
  sample_price: null,
  exclusions: null,
  message: null,
}
const check = (change: Partial<QuoteInput>) =>
  checkQuote({ ...quote, ...change }, ["i1"], "2026-11-23").map(({ field, code }) => [field, code])

test("a quote names each wrong field", () => {
  expect(check({})).toEqual([])
  expect(check({ incoterm_place: "" })).toEqual([["incoterm_place", "incoterm_place_required"]])
  expect(check({ transport_mode: "air" })).toEqual([["incoterm", "incoterm_transport"]])
  expect(check({ valid_until: "2026-11-22" })).toEqual([["valid_until", "valid_until_past"]])
  expect(check({ lines: [{ ...quote.lines[0]!, unit_price: 0 }] })).toEqual([
    ["lines.0.unit_price", "out_of_range"],
  ])
  expect(check({ lines: [{ ...quote.lines[0]!, rfq_item_id: "other" }] })).toEqual([
    ["lines.0.rfq_item_id", "invalid_choice"],
  ])
})

const line = quote.lines[0]!

test("digits that a field cannot keep are refused, never dropped", () => {
  const priced = (unit_price: number, quantity = 500, currency: Currency = "USD") =>
    check({ currency, lines: [{ ...line, unit_price, quantity }] })
  expect(priced(0.0345)).toEqual([])
  expect(priced(0.12345)).toEqual([["lines.0.unit_price", "too_many_decimals"]])
  expect(priced(3.4, 1.2345)).toEqual([["lines.0.quantity", "too_many_decimals"]])
  expect(priced(1000.5, 3, "IDR")).toEqual([])
  expect(check({ freight: 10.005, insurance: 10.01 })).toEqual([["freight", "too_many_decimals"]])
  expect(check({ currency: "JPY", sample_price: 10.5 })).toEqual([
    ["sample_price", "too_many_decimals"],
  ])
  expect(check({ deposit_percent: 33.33 })).toEqual([])
  expect(check({ deposit_percent: 33.333 })).toEqual([["deposit_percent", "too_many_decimals"]])
})

test("a line that comes to nothing is refused with the least price that does not", () => {
  const found = (unit_price: number) =>
    checkQuote({ ...quote, lines: [{ ...line, quantity: 10, unit_price }] }, ["i1"], "2026-11-23")
  expect(found(0.0001)).toEqual([
    { field: "lines.0.unit_price", code: "out_of_range", params: { min: 0.0005 } },
  ])
  expect(found(0.0005)).toEqual([])
  expect(lineTotal(10, 0.0005, "USD")).toBe(0.01)
})

test("a line of the request is quoted once", () => {
  expect(check({ lines: [line, line] })).toEqual([["lines.1.rfq_item_id", "repeated"]])
})
