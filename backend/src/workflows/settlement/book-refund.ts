import type {
  IOrderModuleService,
  IPaymentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type Currency, subtractMoney, sumLines } from "@serumpun/domain/money"
import type { PayableRow } from "../../readers/order-row"
import { type RefundRow, readSettlements } from "../../readers/settlement"
import { readOrderReaders } from "../order/notices"
import type { Transaction } from "../one-transaction"
import { writeWith } from "../write-with"
import { settlements, writeEarned } from "./ledger"
import { refundMadeNotices } from "./notices"

type Row = Pick<
  RefundRow,
  "order_id" | "amount" | "of_excess" | "way" | "reason" | "card_payment_id" | "decided_by"
>
type Written = Row & { id?: string }
type Booked = { status: "done"; stripe_refund_id?: string | null }

/** Medusa's payments of an order with what each could still give back. */
async function readPayments(container: MedusaContainer, order: PayableRow) {
  const ids = [order.deposit_collection_id, order.balance_collection_id]
  const collections = await container
    .resolve<IPaymentModuleService>(Modules.PAYMENT)
    .listPaymentCollections(
      { id: ids.filter((id): id is string => id !== null) },
      { relations: ["payments", "payments.captures", "payments.refunds"] },
    )
  const payments = collections
    .flatMap(({ payments = [] }) => payments)
    .sort((a, b) => String(b.created_at).localeCompare(String(a.created_at)))
  const currency = order.currency as Currency
  return payments.map(({ id, data, captures = [], refunds = [] }) => {
    const captured = sumLines(
      captures.map(({ amount }) => Number(amount)),
      currency,
    )
    const refunded = sumLines(
      refunds.map(({ amount }) => Number(amount)),
      currency,
    )
    return { id, data: data ?? {}, captured, refunded }
  })
}
type Payment = Awaited<ReturnType<typeof readPayments>>[number]

/**
 * Writes a refund that has been made, in one transaction: our row, Medusa's refunds of its payments with
 * the order's transaction, what the producer is owed less, and the buyer's notice. What was more than the
 * order is worth is in none of Medusa's payments. Called under the order's lock.
 */
export async function bookRefund(
  container: MedusaContainer,
  order: PayableRow,
  row: Written,
  booked: Booked & Partial<RefundRow>,
): Promise<string> {
  const [payments, settlement, readers] = await Promise.all([
    readPayments(container, order),
    readSettlements(container, [order.id]),
    readOrderReaders(container, order),
  ])
  const parts = splitRefund(order, row, payments, settlement(order.id).refunds)
  const { id } = await writeWith<{ id: string }>(
    container,
    (written) => ({
      notices: refundMadeNotices(order, { ...row, ...booked, ...written }, readers),
    }),
    async (transaction) => {
      const written = await writeRow(container, transaction, { ...row, ...booked })
      await refundAtMedusa(container, transaction, {
        order,
        parts,
        id: written,
        reason: row.reason,
      })
      await writeEarned(container, transaction, {
        order_id: order.id,
        producer_id: order.producer_id,
        currency: order.currency as Currency,
        kind: "returned",
        amount: subtractMoney(row.of_excess, row.amount, order.currency as Currency),
        source: written,
        actor_name: row.decided_by,
      })
      return { id: written }
    },
  )
  return id
}

/** First what no payment of Medusa's holds, then the payments: those of the card itself before others. */
function splitRefund(
  order: PayableRow,
  { id, amount, card_payment_id }: Written,
  payments: Payment[],
  refunds: RefundRow[],
): (Payment & { amount: number })[] {
  const currency = order.currency as Currency
  const done = refunds.filter((row) => row.status === "done" && row.id !== id)
  const sum = (amounts: number[]) => sumLines(amounts, currency)
  const outside = sum([
    order.received,
    ...payments.map(({ captured }) => -captured),
    ...done.map((row) => -row.amount),
    ...payments.map(({ refunded }) => refunded),
  ])
  let rest = subtractMoney(amount, Math.min(amount, Math.max(0, outside)), currency)
  const isOwn = ({ data }: Payment) => (data.card_payment_id ?? null) === (card_payment_id ?? null)
  return [...payments.filter(isOwn), ...payments.filter((one) => !isOwn(one))].flatMap((one) => {
    const part = Math.min(rest, subtractMoney(one.captured, one.refunded, currency))
    rest = subtractMoney(rest, part, currency)
    return part > 0 ? [{ ...one, amount: part }] : []
  })
}

async function writeRow(
  container: MedusaContainer,
  { run }: Transaction,
  row: Written & Booked,
): Promise<string> {
  const written = await run(settlements(container), (service, context) =>
    row.id
      ? service.updateOrderRefunds({ ...row, id: row.id } as never, context)
      : service.createOrderRefunds(row as never, context),
  )
  return (written as unknown as { id: string }).id
}

type Refunded = {
  order: PayableRow
  parts: (Payment & { amount: number })[]
  id: string
  reason: string
}

async function refundAtMedusa(
  container: MedusaContainer,
  { run }: Transaction,
  { order, parts, id, reason }: Refunded,
): Promise<void> {
  for (const { id: payment_id, data, amount } of parts) {
    await run(
      container.resolve<IPaymentModuleService>(Modules.PAYMENT),
      async (service, context) => {
        // Without it the provider books no refund (modules/payment-card).
        await service.updatePayment(
          { id: payment_id, data: { ...data, order_refund_id: id } } as never,
          context,
        )
        await service.refundPayment({ payment_id, amount, note: reason }, context)
      },
    )
    await run(container.resolve<IOrderModuleService>(Modules.ORDER), (service, context) =>
      service.addOrderTransactions(
        {
          order_id: order.order_id,
          amount: -amount,
          currency_code: order.currency.toLowerCase(),
          reference: "refund",
          reference_id: id,
        },
        context,
      ),
    )
  }
}
