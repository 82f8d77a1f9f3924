import type { IssuedContent } from "@serumpun/domain/issued/content"
import { currencyDecimals, type Currency } from "@serumpun/domain/money"
import { formatCountry } from "@serumpun/domain/format"
import { defaultLocale } from "@serumpun/domain/locales"
import { toCsv } from "@serumpun/domain/sheet/table"

const columns = [
  "row",
  "line",
  "title",
  "title_local",
  "hs_code",
  "origin",
  "quantity",
  "unit",
  "unit_price",
  "currency",
  "amount",
  "lead_time_days",
  "packages",
  "net_kg",
  "gross_kg",
  "volume_m3",
  "note",
] as const
type Row = Partial<Record<(typeof columns)[number], string | number | null>>

/**
 * The lines and sums as a table (RFC 4180), with a point in figures and names of columns that never
 * change: for a program, or for Excel. A packing list has no prices.
 */
export function writeCsv(content: IssuedContent): string {
  const { currency, totals, kind } = content
  const sum = (row: string, value: number | null): Row[] =>
    value === null ? [] : [{ row, currency, amount: amountOf(value, currency) }]
  const rows = [
    ...content.lines.map((line) => rowOf(line, content)),
    ...(kind === "packing_list"
      ? []
      : [
          ...sum("freight", totals.freight),
          ...sum("insurance", totals.insurance),
          ...sum("total", totals.total),
        ]),
  ]
  return toCsv({
    columns: [...columns],
    rows: rows.map((row) => columns.map((column) => row[column] ?? null)),
  })
}

function rowOf(line: IssuedContent["lines"][number], { currency, kind }: IssuedContent): Row {
  const { title, title_local, hs_code, quantity, unit, lead_time_days, note, packing } = line
  const origin = [line.origin, formatCountry(defaultLocale, "ID")].filter(Boolean).join(", ")
  return {
    ...{ row: "line", line: line.line, title, title_local, hs_code, origin, quantity, unit },
    ...(kind === "packing_list"
      ? {}
      : { unit_price: line.unit_price, currency, amount: amountOf(line.total, currency) }),
    ...{ lead_time_days, note, packages: packing?.packs, net_kg: packing?.net_kg },
    ...{ gross_kg: packing?.gross_kg, volume_m3: packing?.volume_m3 },
  }
}

const amountOf = (value: number, currency: Currency) => value.toFixed(currencyDecimals[currency])
