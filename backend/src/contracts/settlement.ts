/** Money that goes back and money that is passed on: /admin/money/*, /admin/payouts/*, /producer/payouts. */
import { z } from "@medusajs/framework/zod"
import type { DisputeStatus } from "@serumpun/domain/card-payment"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Currency } from "@serumpun/domain/money"
import type { PaymentDue } from "@serumpun/domain/payment-due"
import type { BankAccountView } from "./bank-account"
import { day, id, idempotencyKey, money, text, textOrNull } from "./fields"
import { pageQuery } from "./paging"

/** GET /admin/money → { orders: OrderMoney[] }: what waits for an operator, or one order by its number. */
export const OrderMoneyQuery = z.object({ ...pageQuery, number: text(20).optional() }).strict()

/**
 * POST /admin/money/:id/refunds → { order: OrderMoney }. To a card it is made with this; a transfer
 * has been made at the bank before, and `reference` is the bank's.
 */
export const RefundOrder = z
  .object({
    idempotency_key: idempotencyKey,
    amount: money,
    /** Null: by bank transfer. */
    card_payment_id: id.nullable(),
    reference: textOrNull(LIMITS.name),
    refunded_on: day,
    reason: text(LIMITS.note, { required: true }),
  })
  .strict()
export type RefundOrder = z.infer<typeof RefundOrder>

/** POST /admin/money/:id/cancellation → { order }: `kept` stays with the producer, in the order's currency. */
export const DecideCancellation = z
  .object({
    to: z.enum(["agreed", "refused"]),
    kept: money,
    answer: text(LIMITS.note, { required: true }),
  })
  .strict()
export type DecideCancellation = z.infer<typeof DecideCancellation>

/** POST /admin/money/:id/payouts → { order }: all that is owed, as it was shown. */
export const PayOut = z
  .object({
    idempotency_key: idempotencyKey,
    amount: money,
    reference: text(LIMITS.name, { required: true }),
    paid_on: day,
  })
  .strict()
export type PayOut = z.infer<typeof PayOut>

/** POST /admin/payouts/:id/counter → { order }: takes a payout back that was entered by mistake. */
export const CounterPayout = z.object({ note: text(LIMITS.note, { required: true }) }).strict()
export type CounterPayout = z.infer<typeof CounterPayout>

/**
 * POST /admin/money/:id/receipts → { order }: money on the account that no buyer has reported, in the
 * order's currency; `reference` is the bank's.
 */
export const BookReceipt = z
  .object({
    idempotency_key: idempotencyKey,
    amount: money,
    reference: text(LIMITS.name, { required: true }),
    received_on: day,
  })
  .strict()
export type BookReceipt = z.infer<typeof BookReceipt>

export type RefundView = {
  id: string
  status: "asked" | "done" | "failed"
  way: "card" | "transfer"
  amount: number
  refunded_on: string
  reference: string | null
  reason: string
  has_proof: boolean
}

/** A card payment that the buyer's bank asks back; `respond_by`: ISO day until which it can be answered. */
export type DisputeView = {
  card_payment_id: string
  status: DisputeStatus
  amount: number
  respond_by: string | null
}

export type CancellationView = {
  status: "asked" | "agreed" | "refused"
  asked_by: "buyer" | "producer"
  asked_by_name: string
  reason: string
  kept: number | null
  answer: string | null
}

/** One line of the ledger; `amount` is signed. */
export type PayoutEntryView = {
  id: string
  kind: "received" | "fee" | "returned" | "paid_out" | "counter"
  amount: number
  booked_on: string
  due_on: string | null
  reference: string | null
  note: string | null
  has_proof: boolean
  /** A payout that was taken back. */
  is_countered: boolean
}

/** What the operator owes the producer of one order, in its currency. */
export type PayoutView = {
  received: number
  fee: number
  paid_out: number
  owed: number
  /** ISO day of the oldest that is owed; null when nothing is. */
  due_on: string | null
  entries: PayoutEntryView[]
}

/** Part of an OrderView; `payout` is the producer's. */
export type MoneyOfOrder = {
  /** What is to be paid next and by when; `is_overdue` from the day after. */
  payment_due: (PaymentDue & { is_overdue: boolean }) | null
  refunds: RefundView[]
  disputes: DisputeView[]
  /** The last one asked for. */
  cancellation: CancellationView | null
  fee_percent: number
  payout: PayoutView | null
}

/** As an operator reads it. */
export type OrderMoney = Omit<MoneyOfOrder, "payment_due"> & {
  id: string
  /** Medusa's order, for the Admin's own page of it. */
  order_id: string
  number: string
  status: string
  currency: Currency
  buyer_company: string
  producer_name: string
  /** Where the producer is paid out to; null until they have said so. */
  bank_account: BankAccountView | null
  total: number
  received: number
  refundable: number
  to_return: number
  payout: PayoutView
  /** Cards that paid, and how much can go back to each. */
  cards: { id: string; paid_on: string; refundable: number }[]
}

/** GET /producer/payouts → { payouts: ProducerPayout[] }, newest order first. */
export type ProducerPayout = PayoutView & { order_id: string; number: string; currency: Currency }
