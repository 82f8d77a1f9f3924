import { Container } from "@medusajs/ui"
import type { OrderMoney } from "../../contracts/settlement"
import { useText } from "../lib/use-text"
import { CancellationForm } from "./cancellation-form"
import { MoneyEntries } from "./money-entries"
import { OrderLink } from "./order-link"
import { PayoutForm } from "./payout-form"
import { ReceiptForm } from "./receipt-form"
import { RefundForm } from "./refund-form"

/** One order with everything about its money that an operator settles. */
export function OrderMoneyRow({ order }: { order: OrderMoney }) {
  const { t, day, money } = useText()
  const { number, currency, payout, to_return, cancellation, disputes } = order
  const owed = money(payout.owed, currency)
  return (
    <Container className="flex flex-col gap-3">
      <OrderLink order_id={order.order_id}>{t("money.order", { number })}</OrderLink>
      <div className="txt-small flex flex-col gap-1">
        <span>
          {t("money.parties", {
            company: order.buyer_company,
            producer: order.producer_name,
            received: money(order.received, currency),
            total: money(order.total, currency),
          })}
        </span>
        {to_return > 0 && (
          <strong>{t("money.toReturn", { amount: money(to_return, currency) })}</strong>
        )}
        {disputes.map(({ card_payment_id, status, amount, respond_by }) => (
          <strong key={card_payment_id}>
            {t(`money.dispute.${status}`, {
              amount: money(amount, currency),
              date: respond_by ? day(respond_by) : "–",
            })}
          </strong>
        ))}
        <span>
          {payout.due_on
            ? t("money.owedBy", { amount: owed, date: day(payout.due_on) })
            : t("money.owed", { amount: owed })}
        </span>
      </div>
      {cancellation?.status === "asked" && <CancellationForm order={order} />}
      <MoneyEntries order={order} />
      {order.refundable > 0 && <RefundForm key={`refund ${order.refundable}`} order={order} />}
      <ReceiptForm key={`receipt ${order.received}`} order={order} />
      {payout.owed > 0 && !disputes.some(({ status }) => status === "open") && (
        <PayoutForm key={`payout ${payout.owed}`} order={order} />
      )}
    </Container>
  )
}
