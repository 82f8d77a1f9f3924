import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { incotermLabel } from "@serumpun/domain/incoterms"
import { convertMoney } from "@serumpun/domain/money"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { Reader } from "./reader.ts"
import { longestLeadTime } from "./quotes.ts"

/** Answers side by side: one column each, one row per term that decides. */
export function QuoteComparison({ quotes, reader }: { quotes: QuoteView[]; reader: Reader }) {
  const { t } = useTranslation(["account", "common"])
  const format = useFormat()
  const { currency } = reader
  const rows: [string, (quote: QuoteView) => ReactNode][] = [
    [t("compare.lines"), (quote) => t("compare.lineCount", { count: quote.lines.length })],
    [t("compare.total"), (quote) => format.money(quote.totals.total, quote.currency)],
    ...(quotes.some((quote) => quote.currency !== currency)
      ? [
          [t("compare.own", { currency }), inOwn] satisfies [
            string,
            (quote: QuoteView) => ReactNode,
          ],
        ]
      : []),
    [
      t("rfq.incoterm"),
      (quote) => incotermLabel({ rule: quote.incoterm, place: quote.incoterm_place }),
    ],
    [t("quote.freight"), (quote) => included(quote.freight, quote)],
    [t("quote.insurance"), (quote) => included(quote.insurance, quote)],
    [t("quote.leadTime"), (quote) => t("common:unit.days", { count: longestLeadTime(quote) })],
    [t("compare.deposit"), (quote) => format.percent(quote.deposit_percent)],
    [t("quote.payment"), (quote) => t(`payment.${quote.payment_method}`)],
    [t("quote.validUntil"), (quote) => format.date(quote.valid_until)],
  ]

  function included(amount: number | null, quote: QuoteView): ReactNode {
    if (amount === null) return <span className="comparison-gap">{t("quote.notIncluded")}</span>
    return format.money(amount, quote.currency)
  }

  /** A quote keeps the rates of its day; those of today only when none were kept. */
  function inOwn(quote: QuoteView): ReactNode {
    const rates = quote.rates ?? reader.rates
    if (quote.currency === currency) return format.money(quote.totals.total, currency)
    if (!rates) return <span className="comparison-gap">{t("quote.noRates", { currency })}</span>
    const total = convertMoney(quote.totals.total, quote.currency, currency, rates)
    return (
      <>
        {format.money(total, currency)}{" "}
        <span className="soft">{t("compare.rateOf", { date: format.date(rates.as_of) })}</span>
      </>
    )
  }

  return (
    <DataTable
      caption={t("compare.caption")}
      columns={[
        { label: t("compare.term") },
        ...quotes.map((quote) => ({ label: quote.producer_name, numeric: true })),
      ]}
      rows={rows.map(([label, value]) => ({
        key: label,
        cells: [label, ...quotes.map((quote) => <bdi key={quote.id}>{value(quote)}</bdi>)],
      }))}
    />
  )
}
