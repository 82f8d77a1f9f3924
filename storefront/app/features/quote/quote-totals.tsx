import type { Currency } from "@serumpun/domain/money"
import type { QuoteTotals } from "@serumpun/domain/quote-rules"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  totals: QuoteTotals
  currency: Currency
  incoterm_label: string
  deposit_percent: number
}

/** The foot of a quote: goods, what is added, total, and how it is paid. */
export function QuoteTotalsView({ totals, currency, incoterm_label, deposit_percent }: Props) {
  const { t } = useTranslation("quote")
  const format = useFormat()
  const money = (amount: number) => <bdi>{format.money(amount, currency)}</bdi>
  const optional = (amount: number | null) =>
    amount === null ? t("totals.notIncluded") : money(amount)
  return (
    <>
      <Terms>
        <Term label={t("totals.goods")}>{money(totals.goods)}</Term>
        <Term label={t("totals.freight")}>{optional(totals.freight)}</Term>
        <Term label={t("totals.insurance")}>{optional(totals.insurance)}</Term>
      </Terms>
      <p className="total">
        <span>{t("totals.total", { incoterm: incoterm_label })}</span>
        {money(totals.total)}
      </p>
      <Terms>
        <Term label={t("totals.deposit", { percent: format.percent(deposit_percent) })}>
          {money(totals.deposit)}
        </Term>
        <Term label={t("totals.balance")}>{money(totals.balance)}</Term>
      </Terms>
    </>
  )
}
