import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type CostFigures, noFigures } from "./cost-figures.js"
import { type Incoterm, incoterms } from "./incoterms.js"
import { landedCost, rungOf, rungs } from "./ladder.js"
import type { LadderQuote } from "./ladder-legs.js"
import { rankKnownFirst, standings } from "./landed-rank.js"
import { currencies, type Currency, type RateTable, roundMoney, sumLines } from "./money.js"
import { shareOut } from "./share-out.js"

const rates: RateTable = {
  base: "USD",
  as_of: "2026-11-20",
  source: "test",
  per_usd: { USD: 1, EUR: 0.92, JPY: 151.3, IDR: 15_890 },
}
const fob: LadderQuote = {
  currency: "USD",
  incoterm: "FOB",
  transport_mode: "sea",
  freight: null,
  insurance: null,
  lines: [
    { hs_code: "170290", quantity: 400, total: 1600, gross_kg: 440, cbm: 1.2 },
    { hs_code: "090411", quantity: 100, total: 900, gross_kg: 110, cbm: 0.3 },
  ],
}
const figures: CostFigures = {
  ...noFigures("USD"),
  freight: 300,
  insurance_percent: 0.5,
  delivery: 120,
  unloading: 30,
  clearance: 75,
  duties: [
    { hs_code: "170290", percent: 10 },
    { hs_code: "090411", percent: 0 },
  ],
}
const at = (incoterm: Incoterm, currency: Currency = "USD") => ({ incoterm, currency })

describe("one quote up the ladder", () => {
  test("at its own rung a quote comes to its own total, whatever the figures", () => {
    expect(landedCost(fob, at("FOB"), noFigures("USD"), null).total).toBe(2500)
    const cif: LadderQuote = { ...fob, incoterm: "CIF", freight: 250.4, insurance: 12.35 }
    expect(landedCost(cif, at("CIF"), figures, null).total).toBe(2762.75)
    expect(landedCost(cif, at("CIP"), figures, null).total).toBe(2762.75)
  })

  test("each leg adds the buyer's figure: insurance is 110 % of goods and freight times the rate", () => {
    const totals = (["CFR", "CIF", "DAP", "DPU"] as const).map(
      (rule) => landedCost(fob, at(rule), figures, null).total,
    )
    // 2500 + 300; + 2800 × 1.1 × 0.5 %; + 120; + 30
    expect(totals).toEqual([2800, 2815.4, 2935.4, 2965.4])
  })

  test("duty is counted on the value at the border, by the HS code of each line", () => {
    const landed = landedCost(fob, at("DDP"), figures, null)
    // 10 % of 2815.40 × 1600 / 2500 = 180.19, and the clearance of 75
    expect(landed.parts.at(-1)).toMatchObject({ part: "import", amount: 255.19 })
    expect(landed.total).toBe(3220.59)
    expect(
      sumLines(
        landed.lines!.map(({ total }) => total),
        "USD",
      ),
    ).toBe(3220.59)
  })

  test("freight by weight or volume is that of the packs, and unknown when one of them is", () => {
    const byKg = { ...figures, freight: 0.5, freight_basis: "kg" as const }
    expect(landedCost(fob, at("CFR"), byKg, null).total).toBe(2775)
    const byCbm = { ...figures, freight: 100, freight_basis: "cbm" as const }
    expect(landedCost(fob, at("CFR"), byCbm, null).total).toBe(2650)
    const [first, second] = fob.lines
    const unknown = { ...fob, lines: [first!, { ...second!, gross_kg: null }] }
    expect(landedCost(unknown, at("CFR"), byKg, null)).toMatchObject({
      total: null,
      missing: [{ part: "freight", why: "kg" }],
    })
  })

  test("what the quote states goes before the buyer's figures", () => {
    const quoted = { ...fob, freight: 210 }
    expect(landedCost(quoted, at("CFR"), figures, null)).toMatchObject({
      total: 2710,
      parts: [{ part: "goods" }, { part: "freight", state: "quoted", amount: 210 }],
    })
  })

  test("down the ladder only what the quote states apart comes off", () => {
    const cif: LadderQuote = { ...fob, incoterm: "CIF", freight: 250, insurance: 15 }
    expect(landedCost(cif, at("CFR"), figures, null).total).toBe(2750)
    expect(landedCost(cif, at("FOB"), figures, null).total).toBe(2500)
    expect(landedCost({ ...cif, freight: null }, at("FOB"), figures, null)).toMatchObject({
      total: null,
      missing: [{ part: "freight", why: "not_separate" }],
    })
    expect(landedCost(fob, at("EXW"), figures, null).missing).toEqual([
      { part: "to_carrier", why: "not_separate" },
      { part: "terminal", why: "not_separate" },
      { part: "loading", why: "not_separate" },
    ])
  })

  test("by air no ship is loaded: nothing lies between FCA and the freight, and there is no FOB", () => {
    const air: LadderQuote = { ...fob, incoterm: "FCA", transport_mode: "air" }
    expect(landedCost(air, at("CPT"), figures, null).total).toBe(2800)
    expect(landedCost(air, at("FOB"), figures, null).missing).toEqual([
      { part: "goods", why: "transport" },
    ])
  })

  test("a duty that nobody has entered is named by its HS code", () => {
    const landed = landedCost(fob, at("DDP"), { ...figures, duties: [] }, null)
    expect(landed.missing).toEqual([
      { part: "import", why: "duty", hs_codes: ["090411", "170290"] },
    ])
  })

  test("without a rate another currency is unknown, never zero", () => {
    const broken = { ...rates, per_usd: { ...rates.per_usd, EUR: 0 } }
    for (const table of [null, broken])
      expect(landedCost(fob, at("FOB", "EUR"), figures, table)).toMatchObject({
        total: null,
        missing: [{ part: "goods", why: "rates" }],
      })
  })
})

const currency = fc.constantFrom(...currencies)
const rule = fc.constantFrom(...incoterms)
const money = fc.integer({ min: 0, max: 5_000_000 }).map((cents) => cents / 100)
const known = fc.record({
  currency,
  to_carrier: money,
  terminal: money,
  loading: money,
  freight: money,
  freight_basis: fc.constantFrom("sum" as const, "kg" as const, "cbm" as const),
  insurance_percent: fc.integer({ min: 0, max: 300 }).map((n) => n / 100),
  delivery: money,
  unloading: money,
  clearance: money,
  duties: fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    .map(([a, b]) => [
      { hs_code: "170290", percent: a },
      { hs_code: "090411", percent: b },
    ]),
})
const anyQuote = fc
  .record({
    currency,
    incoterm: rule,
    transport_mode: fc.constantFrom("sea" as const, "air" as const, "multimodal" as const),
    freight: fc.option(money),
    insurance: fc.option(money),
    lines: fc.array(
      fc.record({
        hs_code: fc.constantFrom("170290", "090411"),
        quantity: fc.integer({ min: 1, max: 10_000 }),
        total: money,
        gross_kg: fc.integer({ min: 1, max: 10_000 }),
        cbm: fc.integer({ min: 1, max: 900 }).map((n) => n / 10),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map((quote): LadderQuote => ({
    ...quote,
    freight: quote.freight === null ? null : roundMoney(quote.freight, quote.currency),
    insurance: quote.insurance === null ? null : roundMoney(quote.insurance, quote.currency),
    lines: quote.lines.map((line) => ({ ...line, total: roundMoney(line.total, quote.currency) })),
  }))

const ownTotal = ({ currency: own, freight, insurance, lines }: LadderQuote) =>
  sumLines([...lines.map(({ total }) => total), freight ?? 0, insurance ?? 0], own)

describe("any quote", () => {
  test("comes to its own total at its own rung and in its own currency, to the unit", () => {
    fc.assert(
      fc.property(anyQuote, known, (quote, own) => {
        const target = { incoterm: quote.incoterm, currency: quote.currency }
        expect(landedCost(quote, target, own, rates).total).toBe(ownTotal(quote))
      }),
    )
  })

  test("never gets cheaper by a rung, and its parts and its lines add up to the total", () => {
    fc.assert(
      fc.property(anyQuote, known, currency, (quote, own, into) => {
        let before = -Infinity
        for (const [first] of rungs) {
          const landed = landedCost(quote, { incoterm: first, currency: into }, own, rates)
          if (landed.total === null) continue
          expect(landed.total).toBeGreaterThanOrEqual(before)
          before = landed.total
          const parts = landed.parts.map(({ amount }) => amount ?? 0)
          expect(sumLines(parts, into)).toBe(landed.total)
          expect(
            sumLines(
              landed.lines!.map(({ total }) => total),
              into,
            ),
          ).toBe(landed.total)
        }
      }),
    )
  })

  test("one unknown leg makes the total unknown from there on, however cheap the rest is", () => {
    const leg = fc.constantFrom(
      "freight" as const,
      "insurance_percent" as const,
      "delivery" as const,
      "unloading" as const,
      "clearance" as const,
    )
    fc.assert(
      fc.property(anyQuote, known, leg, (quote, own, gap) => {
        const stated =
          gap === "freight" ? quote.freight : gap === "insurance_percent" ? quote.insurance : null
        const needs = {
          freight: "CFR",
          insurance_percent: "CIF",
          delivery: "DAP",
          unloading: "DPU",
          clearance: "DDP",
        } as const
        const isPast = rungOf(quote.incoterm) >= rungOf(needs[gap])
        fc.pre(stated === null && !isPast)
        const landed = landedCost(quote, at("DDP"), { ...own, [gap]: null }, rates)
        expect(landed.total).toBeNull()
        expect(landed.missing.length).toBeGreaterThan(0)
      }),
    )
  })

  test("says the same in another currency and back, within one unit of the coarser one", () => {
    fc.assert(
      fc.property(anyQuote, currency, (quote, into) => {
        const there = landedCost(
          quote,
          { incoterm: quote.incoterm, currency: into },
          noFigures(into),
          rates,
        )
        const back: LadderQuote = {
          ...quote,
          currency: into,
          freight: null,
          insurance: null,
          lines: [{ ...quote.lines[0]!, total: there.total! }],
        }
        const again = landedCost(
          back,
          { incoterm: quote.incoterm, currency: quote.currency },
          noFigures(into),
          rates,
        )
        const unit = { USD: 0.01, EUR: 0.01, JPY: 1, IDR: 1 }
        const coarse = (unit[into] / rates.per_usd[into]) * rates.per_usd[quote.currency]
        expect(Math.abs(again.total! - ownTotal(quote))).toBeLessThanOrEqual(
          coarse / 2 + unit[quote.currency] / 2 + 1e-6,
        )
      }),
    )
  })
})

test("shares add up to the unit and keep the order of their weights", () => {
  fc.assert(
    fc.property(
      money,
      fc.array(money, { minLength: 1, maxLength: 20 }),
      currency,
      (amount, weights, into) => {
        const shares = shareOut(amount, weights, into)
        expect(sumLines(shares, into)).toBe(roundMoney(amount, into))
        expect(shares.every((share) => share >= 0)).toBe(true)
      },
    ),
  )
  expect(shareOut(100, [1, 1, 1], "USD")).toEqual([33.34, 33.33, 33.33])
})

test("unknown totals stand last and are never the cheapest; unlike goods are not compared", () => {
  const rows = [
    { id: "a", total: null, covers: "x", goods: 2 },
    { id: "b", total: 20, covers: "x", goods: 2 },
    { id: "c", total: 15, covers: "x", goods: 2 },
    { id: "d", total: 1, covers: "y", goods: 1 },
  ]
  expect(rankKnownFirst(rows).map(({ id }) => id)).toEqual(["c", "b", "d", "a"])
  expect(standings(rows, "USD")).toEqual([
    null,
    { kind: "dearer", by: 5 },
    { kind: "cheapest" },
    null,
  ])
})
