import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { QuoteTotals } from "@serumpun/domain/quote-rules"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = Pick<QuoteView, "currency" | "deposit_percent"> & { totals: QuoteTotals }

/** The foot of an order: goods, what is added, total, and how it is paid. Gaps are named. */
export function OrderAmounts({ totals, currency, deposit_percent }: Props) {
  const { t } = useTranslation("account")
  const format = useFormat()
  const money = (amount: number | null) =>
    amount === null ? t("quote.notIncluded") : <bdi>{format.money(amount, currency)}</bdi>
  const rows: { label: string; value: ReactNode; isTotal?: boolean }[] = [
    { label: t("quote.goods"), value: money(totals.goods) },
    { label: t("quote.freight"), value: money(totals.freight) },
    { label: t("quote.insurance"), value: money(totals.insurance) },
    { label: t("quote.total", { currency }), value: money(totals.total), isTotal: true },
    {
      label: t("quote.deposit", { percent: format.percent(deposit_percent) }),
      value: money(totals.deposit),
    },
    { label: t("quote.balance"), value: money(totals.balance) },
  ]
  return (
    <dl className="ledger">
      {rows.map(({ label, value, isTotal }) => (
        <div key={label} className={isTotal ? "ledger-total" : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
