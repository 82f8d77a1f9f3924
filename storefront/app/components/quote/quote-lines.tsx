import type { Currency } from "@serumpun/domain/money"
import type { Unit } from "@serumpun/domain/units"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { DataTable } from "../ui/data-table.tsx"

type Line = {
  line: number
  note: string | null
  quantity: number
  unit: Unit
  /** Per unit, in the quote's currency like `total`. */
  unit_price: number
  lead_time_days: number
  total: number
}

type Props<L extends Line> = {
  caption: string
  lines: L[]
  currency: Currency
  nameOf: (line: L) => ReactNode
}

/** What a quote offers, line by line: the producer sees before sending what the buyer will read. */
export function QuoteLines<L extends Line>({ caption, lines, currency, nameOf }: Props<L>) {
  const { t } = useTranslation(["quote", "common"])
  const format = useFormat()
  return (
    <DataTable
      stacked
      caption={caption}
      columns={[
        { label: t("table.product") },
        { label: t("table.quantity"), numeric: true },
        { label: t("table.price"), numeric: true },
        { label: t("table.leadTime"), numeric: true },
        { label: t("table.total"), numeric: true },
      ]}
      rows={lines.map((line) => ({
        key: String(line.line),
        cells: [
          <>
            {nameOf(line)}
            {line.note ? (
              <p className="soft" dir="auto">
                {line.note}
              </p>
            ) : null}
          </>,
          format.quantity(line.quantity, line.unit),
          <bdi key="price">
            {`${format.unitPrice(line.unit_price, currency)} / ${t(`common:unit.perUnit.${line.unit}`)}`}
          </bdi>,
          t("common:unit.days", { count: line.lead_time_days }),
          <bdi key="total">{format.money(line.total, currency)}</bdi>,
        ],
      }))}
    />
  )
}
