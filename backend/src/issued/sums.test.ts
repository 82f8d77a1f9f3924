import { currencies, currencyDecimals } from "@serumpun/domain/money"
import { quoteTotals } from "@serumpun/domain/quote-rules"
import { fromDecimal, add, toDecimal } from "@serumpun/domain/decimal"
import fc from "fast-check"
import { expect, test } from "vitest"
import { sampleContent, withTotals } from "./sample-content"
import { goodsTable, totalsOf } from "./tables"
import { writeUbl } from "./ubl/write-ubl"
import { writeCsv } from "./write-csv"

const upTo = (most: number, decimals: number) =>
  fc.integer({ min: 1, max: most * 10 ** decimals }).map((units) => units / 10 ** decimals)

const contents = fc
  .record({
    currency: fc.constantFrom(...currencies),
    kind: fc.constantFrom(
      "quotation" as const,
      "proforma_invoice" as const,
      "commercial_invoice" as const,
    ),
    deposit_percent: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    lines: fc.array(fc.record({ quantity: upTo(100_000, 3), unit_price: upTo(10_000, 4) }), {
      minLength: 1,
      maxLength: 12,
    }),
    charges: fc.tuple(
      fc.option(fc.integer({ min: 0, max: 10 ** 7 })),
      fc.option(fc.integer({ min: 0, max: 10 ** 7 })),
    ),
  })
  .map(({ currency, kind, deposit_percent, lines, charges }) => {
    const charge = (units: number | null) =>
      units === null ? null : units / 10 ** currencyDecimals[currency]
    const sample = sampleContent({ currency, kind, deposit_percent }, lines.length)
    const [freight, insurance] = charges.map(charge)
    return withTotals({
      ...sample,
      lines: sample.lines.map((line, index) => ({ ...line, ...lines[index] })),
      totals: { ...sample.totals, freight: freight ?? null, insurance: insurance ?? null },
    })
  })

const numberOf = (text: string | undefined) => Number(text?.replaceAll(",", ""))
const sum = (values: number[]) => fromDecimal(values.map(toDecimal).reduce(add, toDecimal(0)))
const amountsOf = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<cbc:${element}[^>]*>([0-9.]+)<`, "g"))].map(([, text]) =>
    Number(text),
  )

test("page, XML and CSV say the quote's own sums to the unit, in every currency", () => {
  fc.assert(
    fc.property(contents, (content) => {
      const { freight, insurance } = content.totals
      const quote = quoteTotals({ ...content, freight, insurance })
      const { total } = quote

      const shown = totalsOf(content)
      expect(numberOf(shown.find(({ strong }) => strong)?.value.en)).toBe(total)
      const amounts = goodsTable(content).rows.map(({ figures }) => numberOf(figures.at(-1)))
      expect(amounts).toEqual(quote.lines)
      expect(sum([...amounts, freight ?? 0, insurance ?? 0])).toBe(total)

      const xml = writeUbl(content)!
      expect(amountsOf(xml, "PayableAmount")).toEqual([total])
      const [, goods = 0] = /MonetaryTotal><cbc:LineExtensionAmount[^>]*>([0-9.]+)</.exec(xml) ?? []
      expect(Number(goods)).toBe(quote.goods)
      expect(sum([Number(goods), ...amountsOf(xml, "ChargeTotalAmount")])).toBe(total)

      const rows = writeCsv(content)
        .trim()
        .split("\r\n")
        .map((row) => row.split(","))
      const amountOf = (name: string) => Number(rows.find(([row]) => row === name)?.at(10))
      expect(amountOf("total")).toBe(total)
    }),
    { numRuns: 300 },
  )
})

test("deposit and balance of the page come to its total", () => {
  fc.assert(
    fc.property(contents, ({ totals }) => {
      expect(sum([totals.deposit, totals.balance])).toBe(totals.total)
    }),
  )
})
