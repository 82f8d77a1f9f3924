import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** What has gone back to the buyer, whether somebody asks to cancel, and the fee: both sides read it. */
export function OrderMoneyBack({ order }: { order: OrderView }) {
  const { t } = useTranslation("settlement")
  const format = useFormat()
  const { refunds, disputes, cancellation, fee_percent, currency } = order
  return (
    <>
      {cancellation ? (
        <Notice
          kind={cancellation.status === "asked" ? "attention" : "info"}
          title={t(`cancellation.${cancellation.status}`, {
            party: cancellation.asked_by_name,
            kept: format.money(cancellation.kept ?? 0, currency),
          })}
        >
          <p dir="auto">{cancellation.answer ?? cancellation.reason}</p>
        </Notice>
      ) : null}
      {disputes.map(({ card_payment_id, status, amount }) => (
        <Notice
          key={card_payment_id}
          kind={status === "open" ? "attention" : "info"}
          title={t(`dispute.${status}`, { amount: format.money(amount, currency) })}
        />
      ))}
      {refunds.length > 0 ? (
        <ol className="target-list" role="list">
          {refunds.map((refund) => (
            <li key={refund.id} className="card">
              <RefundState refund={refund} currency={currency} />
            </li>
          ))}
        </ol>
      ) : null}
      {fee_percent > 0 ? (
        <p className="soft">{t("fee", { percent: format.percent(fee_percent) })}</p>
      ) : null}
    </>
  )
}

type Props = { refund: OrderView["refunds"][number]; currency: OrderView["currency"] }

function RefundState({ refund, currency }: Props) {
  const { t } = useTranslation("settlement")
  const format = useFormat()
  const values = {
    amount: format.money(refund.amount, currency),
    date: format.date(refund.refunded_on),
    reference: refund.reference ?? "",
  }
  const text =
    refund.way === "card" ? t(`refund.card.${refund.status}`, values) : t("refund.transfer", values)
  return (
    <>
      <p>{text}</p>
      <p dir="auto">{refund.reason}</p>
    </>
  )
}
