import type { PayoutView } from "@serumpun/backend/src/contracts/settlement.ts"
import type { Currency } from "@serumpun/domain/money"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = { payout: PayoutView; currency: Currency }

/** What the operator received for the producer of an order, has paid out, and still owes. */
export function PayoutTerms({ payout, currency }: Props) {
  const { t } = useTranslation("settlement")
  const format = useFormat()
  const money = (amount: number) => format.money(amount, currency)
  const { received, fee, paid_out, owed, due_on, entries } = payout
  if (entries.length === 0) return null
  const payouts = entries.filter(({ kind }) => kind === "paid_out")
  return (
    <>
      <h3>{t("payout.title")}</h3>
      <Terms>
        <Term label={t("payout.received")}>
          <bdi>{money(received)}</bdi>
        </Term>
        {fee !== 0 ? (
          <Term label={t("payout.fee")}>
            <bdi>{money(-fee)}</bdi>
          </Term>
        ) : null}
        <Term label={t("payout.paidOut")}>
          <bdi>{money(paid_out)}</bdi>
        </Term>
        <Term label={t("payout.owed")}>
          <bdi>
            {due_on
              ? t("payout.due", { amount: money(owed), date: format.date(due_on) })
              : money(owed)}
          </bdi>
        </Term>
      </Terms>
      {payouts.map(({ id, amount, booked_on, reference, is_countered }) => (
        <p key={id}>
          {t(is_countered ? "payout.countered" : "payout.line", {
            amount: money(-amount),
            date: format.date(booked_on),
            reference: reference ?? "",
          })}
        </p>
      ))}
    </>
  )
}
