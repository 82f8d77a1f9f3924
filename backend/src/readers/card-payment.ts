import type { MedusaContainer } from "@medusajs/framework/types"
import type { CardPaymentStatus } from "@serumpun/domain/card-payment"
import { dueOf, type Priced } from "@serumpun/domain/order-money"
import type { CardPaymentView } from "../contracts/card-payment"
import { CARD_PAYMENT_MODULE } from "../modules/card-payment"
import type CardPaymentModuleService from "../modules/card-payment/service"

type Payable = Priced & { id: string; status: string; received: number; is_held: boolean }

/** What a payment page would ask for now: the deposit, then the balance; null when nothing is due. */
export function cardAmount(order: Omit<Payable, "id" | "status" | "is_held">): number | null {
  const { deposit, balance } = dueOf(order)
  return deposit || balance || null
}

/** Card payments of an order as its page shows them, and what could be paid by card now. */
export async function readCardPayments(
  container: MedusaContainer,
  order: Payable,
): Promise<{ card_amount: number | null; card_payments: CardPaymentView[] }> {
  const service = container.resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)
  const rows = await service.listCardPayments(
    { order_id: order.id, status: ["processing", "failed", "paid"] },
    { order: { created_at: "ASC", id: "ASC" } },
  )
  const isOpen = service.pages !== null && order.status !== "cancelled" && !order.is_held
  return {
    card_amount: isOpen ? cardAmount(order) : null,
    card_payments: rows.map(({ id, status, amount, paid_amount, paid_at }) => ({
      id,
      status: status as CardPaymentView["status"],
      amount: paid_amount ?? amount,
      paid_at: paid_at ? new Date(paid_at).toISOString() : null,
    })),
  }
}

/** What has become of the payment page that was opened last; null when none was. */
export async function readNewestStatus(
  container: MedusaContainer,
  order_id: string,
): Promise<CardPaymentStatus | null> {
  const [row] = await container
    .resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)
    .listCardPayments({ order_id }, { order: { created_at: "DESC", id: "DESC" }, take: 1 })
  return (row?.status ?? null) as CardPaymentStatus | null
}
