import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import { type Currency, subtractMoney, sumLines } from "@serumpun/domain/money"
import type { Priced } from "@serumpun/domain/order-money"
import { type PaidOrder, refundable, toReturn } from "@serumpun/domain/order-refunds"
import type {
  CancellationView,
  DisputeView,
  MoneyOfOrder,
  PayoutEntryView,
  PayoutView,
  RefundView,
} from "../contracts/settlement"
import { CARD_PAYMENT_MODULE } from "../modules/card-payment"
import type CardPaymentModuleService from "../modules/card-payment/service"
import { SETTLEMENT_MODULE } from "../modules/settlement"
import type SettlementModuleService from "../modules/settlement/service"

const settlements = (container: MedusaContainer) =>
  container.resolve<SettlementModuleService>(SETTLEMENT_MODULE)

export type RefundRow = Awaited<ReturnType<SettlementModuleService["retrieveOrderRefund"]>>
type EntryRow = Awaited<ReturnType<SettlementModuleService["retrievePayoutEntry"]>>
type CancellationRow = Awaited<ReturnType<SettlementModuleService["retrieveCancellation"]>>

type Order = Priced & { id: string; status: string; received: number }

/** Everything about money of some orders that is no payment; read it under the lock to decide by it. */
export async function readSettlements(container: MedusaContainer, order_ids: string[]) {
  const filters = { order_id: order_ids }
  const oldest = { order: { created_at: "ASC" as const, id: "ASC" as const } }
  const [refunds, cancellations, entries, cards] = await Promise.all([
    settlements(container).listOrderRefunds(filters, oldest),
    settlements(container).listCancellations(filters, oldest),
    settlements(container).listPayoutEntries(filters, oldest),
    container
      .resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)
      .listCardPayments({ ...filters, status: "paid" }, oldest),
  ])
  const { fee_percent } = settlements(container).terms
  return (order_id: string) => {
    const of = <Row extends { order_id: string }>(rows: Row[]) =>
      rows.filter((row) => row.order_id === order_id)
    return {
      refunds: of(refunds),
      cancellation: of(cancellations).at(-1) ?? null,
      entries: of(entries),
      cards: of(cards),
      fee_percent,
    }
  }
}
export type Settlement = ReturnType<Awaited<ReturnType<typeof readSettlements>>>

/** What a refund that has been decided takes counts, also before Stripe has answered. */
export const counts = ({ status }: { status: string }) => status !== "failed"

export function toPaidOrder(order: Order, { refunds, cancellation }: Settlement): PaidOrder {
  const kept = cancellation?.status === "agreed" ? (cancellation.kept ?? 0) : 0
  const { currency, deposit, balance, discount, received } = order
  const status = order.status as PaidOrder["status"]
  const given = refunds.filter(counts)
  return { status, currency, deposit, balance, discount, received, kept, refunds: given }
}

export function toMoneyOfOrder(
  settlement: Settlement,
  currency: Currency,
): Omit<MoneyOfOrder, "payment_due"> {
  const { refunds, cancellation, fee_percent } = settlement
  return {
    refunds: refunds.map(toRefundView),
    disputes: settlement.cards.flatMap(toDisputeView),
    cancellation: cancellation && toCancellationView(cancellation),
    fee_percent,
    // Nothing has come in yet.
    payout: settlement.entries.length > 0 ? toPayoutView(settlement, currency) : null,
  }
}

function toDisputeView(card: Settlement["cards"][number]): DisputeView[] {
  const { id, dispute_status, dispute_amount, dispute_respond_by: respond_by } = card
  if (!dispute_status) return []
  const status = dispute_status as DisputeView["status"]
  return [{ card_payment_id: id, status, amount: dispute_amount ?? 0, respond_by }]
}

function toRefundView(row: RefundRow): RefundView {
  const { id, amount, refunded_on, reference, reason, proof_file_id } = row
  const status = row.status as RefundView["status"]
  const way = row.way as RefundView["way"]
  return { id, status, way, amount, refunded_on, reference, reason, has_proof: !!proof_file_id }
}

function toCancellationView(row: CancellationRow): CancellationView {
  const { asked_by_name, reason, kept, answer } = row
  const status = row.status as CancellationView["status"]
  return { status, asked_by: row.asked_by as "buyer", asked_by_name, reason, kept, answer }
}

export function toPayoutView({ entries }: { entries: EntryRow[] }, currency: Currency): PayoutView {
  const sum = (...kinds: string[]) =>
    sumLines(
      entries.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount),
      currency,
    )
  const owed = sumLines(
    entries.map(({ amount }) => amount),
    currency,
  )
  const countered = new Set(entries.map(({ source }) => source))
  return {
    received: sum("received", "returned"),
    fee: subtractMoney(0, sum("fee"), currency),
    paid_out: subtractMoney(0, sum("paid_out", "counter"), currency),
    owed,
    due_on: owed > 0 ? dueOn(entries, currency) : null,
    entries: entries.map((row) => toEntryView(row, countered.has(`counter:${row.id}`))),
  }
}

/** The day of the first money that is not covered by what has been paid out or given back. */
function dueOn(entries: EntryRow[], currency: Currency): string | null {
  const spent = entries.filter(({ kind }) => kind !== "received").map(({ amount }) => -amount)
  let covered = sumLines(spent, currency)
  for (const { kind, amount, due_on } of entries) {
    if (kind !== "received") continue
    covered = subtractMoney(covered, amount, currency)
    if (covered < 0) return due_on
  }
  return null
}

function toEntryView(row: EntryRow, is_countered: boolean): PayoutEntryView {
  const { id, amount, booked_on, due_on, reference, note, proof_file_id } = row
  const kind = row.kind as PayoutEntryView["kind"]
  const has_proof = proof_file_id !== null
  return { id, kind, amount, booked_on, due_on, reference, note, has_proof, is_countered }
}

/** How much can go back to each card that paid. */
export function refundableCards({ cards, refunds }: Settlement, currency: Currency) {
  return cards.map(({ id, paid_amount, paid_at }) => {
    const back = refunds.filter((row) => row.card_payment_id === id && counts(row))
    const amounts = back.map(({ amount }) => amount)
    return {
      id,
      paid_on: dayIn(new Date(paid_at ?? 0)),
      refundable: subtractMoney(paid_amount ?? 0, sumLines(amounts, currency), currency),
    }
  })
}

/** Both sums of what can and what has to go back. */
export function toReturnable(order: Order, settlement: Settlement) {
  const paid = toPaidOrder(order, settlement)
  return { refundable: refundable(paid), to_return: toReturn(paid) }
}
