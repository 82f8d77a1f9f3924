import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { laterStatus } from "@serumpun/domain/card-payment"
import { sumLines } from "@serumpun/domain/money"
import { planCredit } from "@serumpun/domain/order-moves"
import { CARD_PAYMENT_MODULE } from "../../modules/card-payment"
import type { CardFact } from "../../modules/card-payment/card-fact"
import type { CardPayment } from "../../modules/card-payment/models/card-payment"
import type CardPaymentModuleService from "../../modules/card-payment/service"
import { readPayableRow, toStandingOrder } from "../../readers/order-row"
import { orderMovedNotices, paymentReceivedNotices, readOrderReaders } from "../order/notices"
import { toPayments } from "../order/payables"
import { type NewMove, type OrderChange, writeOrderChange } from "../order/steps/write-order-change"

type Row = InferTypeOf<typeof CardPayment>

const cards = (container: MedusaContainer) =>
  container.resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)

/**
 * Called under the order's lock.
 * @returns whether anything has changed
 */
export async function bookFact(
  container: MedusaContainer,
  order_id: string,
  fact: CardFact,
): Promise<boolean> {
  const [row] = await cards(container).listCardPayments(
    { id: fact.card_payment_id, order_id },
    { take: 1 },
  )
  if (!row) return false
  const status = laterStatus(row.status as Row["status"], fact.status)
  if (status === row.status) return false
  if (status === "paid") await bookMoney(container, row as Row, fact)
  else
    await cards(container).updateCardPayments({ id: row.id, status, session_id: fact.session_id })
  return true
}

/** Row, order, Medusa's payments and notices are one transaction. */
async function bookMoney(container: MedusaContainer, row: Row, fact: CardFact): Promise<void> {
  const { amount, currency, payment_intent_id, session_id } = fact
  if (currency !== row.currency || !payment_intent_id)
    throw new Error(`Stripe's payment ${session_id} is not in ${row.currency}, or has no id`)
  const change = await planChange(container, row, { amount, payment_intent_id })
  await writeOrderChange(container, change, ({ run }) =>
    run(cards(container), async (service, context) => {
      await service.updateCardPayments(
        {
          id: row.id,
          status: "paid",
          session_id,
          payment_intent_id,
          paid_amount: amount,
          paid_at: new Date(),
        },
        context,
      )
    }),
  )
}

async function planChange(
  container: MedusaContainer,
  { id, order_id }: Row,
  { amount, payment_intent_id }: { amount: number; payment_intent_id: string },
): Promise<OrderChange> {
  const order = await readPayableRow(container, order_id, {})
  const { received, parts, statuses } = planCredit(toStandingOrder(order), amount)
  const moves = statuses.map((status): NewMove => {
    return { status, actor: "payment", actor_name: "", note: null }
  })
  const readers = await readOrderReaders(container, order)
  return {
    id: order.id,
    order_id: order.order_id,
    received,
    moves,
    earned: {
      order_id: order.id,
      producer_id: order.producer_id,
      currency: order.currency,
      kind: "received",
      amount: sumLines([parts.deposit, parts.balance], order.currency),
      source: id,
      actor_name: "",
    },
    payments: toPayments(order, parts, { payment_intent_id, card_payment_id: id }),
    notices: [
      ...paymentReceivedNotices(order, { readers, transfer_id: id, credited: amount, received }),
      ...orderMovedNotices(order, { readers, moves, to: ["producer"], received }),
    ],
  }
}
