/** Orders made of accepted quotes: /store/buyer/orders/*, /producer/orders/*. */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { currencies, type Currency } from "@serumpun/domain/money"
import type { OrderDue } from "@serumpun/domain/order-money"
import type { ShipmentInput } from "@serumpun/domain/order-rules"
import type { QuoteTotals } from "@serumpun/domain/quote-rules"
import { type OrderStatus, type TransferStatus, transferStatuses } from "@serumpun/domain/statuses"
import type { QuoteView } from "./buyer"
import type { CardPaymentView } from "./card-payment"
import { amount, day, id, idempotencyKey, money, text, textOrNull } from "./fields"
import { pageQuery } from "./paging"
import type { MoneyOfOrder } from "./settlement"

/**
 * POST /store/buyer/quotes/:id/accept → { order: OrderView }. Version and total are what the buyer was
 * shown: another one is refused, so that nobody accepts a price that was not sent.
 */
export const AcceptQuote = z
  .object({
    version: amount,
    total: money,
    /** Lines of the quote, by the RFQ's items. */
    rfq_item_ids: z.array(id).min(1).max(100),
    /** Options taken in place of their lines (`optionKey`); without them the lines as they stand. */
    options: z.array(z.string().max(120)).max(100).optional(),
  })
  .strict()
export type AcceptQuote = z.infer<typeof AcceptQuote>

/** GET /store/buyer/orders → { orders: OrderSummary[] }; GET /producer/orders the same. */
export type OrderSummary = {
  id: string
  /** Human number, e.g. O-2026-000123; transfers name it as their reference. */
  number: string
  status: OrderStatus
  placed_on: string
  /** ISO day by which the goods are ready, counted from the deposit; null until it has come in. */
  ready_by: string | null
  producer_id: string
  producer_name: string
  buyer_company: string
  first_title: string
  line_count: number
  currency: QuoteView["currency"]
  total: number
  due: OrderDue
  /** It is valid once the buyer has approved a sample; until then nothing is due and nothing is made. */
  waits_for_sample: boolean
}

/** GET /store/buyer/orders/:id → { order: OrderView }; GET /producer/orders/:id the same. */
export type OrderView = OrderSummary &
  Pick<
    QuoteView,
    | "rfq_id"
    | "incoterm"
    | "incoterm_place"
    | "transport_mode"
    | "deposit_percent"
    | "claim_days"
    | "needs_sample"
    | "payment_method"
    | "freight"
    | "insurance"
    | "exclusions"
    | "lines"
  > &
  MoneyOfOrder & {
    quote_number: string
    quote_version: number
    lead_time_days: number
    totals: QuoteTotals
    /** The sample that this is the order of; it has no quote and no RFQ then, and is moved as a sample. */
    sample_id: string | null
    /** What settled claims take off the total. */
    discount: number
    /** Confirmed so far, in the order's currency. */
    received: number
    /** What belongs to the buyer and has not gone back yet. */
    excess: number
    moves: OrderMove[]
    transfers: TransferView[]
    card_payments: CardPaymentView[]
    /** What Stripe's page would ask for now; null when cards are not taken or nothing is due. */
    card_amount: number | null
    shipment: ShipmentView | null
    /** Where the buyer pays to; null for a producer, and while the operator has set no account. */
    pay_to: ReceivingAccount | null
  }

/** `actor_name` names a person or company; nobody moved what followed from a payment. */
type OrderMove = {
  status: OrderStatus
  moved_at: string
  actor: "buyer" | "producer" | "operator" | "payment"
  actor_name: string
  note: string | null
}

/**
 * POST /store/buyer/orders/:id/transfers → { order: OrderView }; the receipt follows to
 * …/transfers/:transferId/proof (multipart `file`). The same key reports the same transfer.
 */
export const ReportTransfer = z
  .object({
    idempotency_key: idempotencyKey,
    amount: money,
    currency: z.enum(currencies),
    paid_on: day,
    note: textOrNull(LIMITS.note),
  })
  .strict()
export type ReportTransfer = z.infer<typeof ReportTransfer>

/** POST /store/buyer/orders/:id/{receive|cancel}, /producer/orders/:id/{ready|cancel} → { order } */
export const OrderNote = z.object({ note: textOrNull(LIMITS.note) }).strict()
export type OrderNote = z.infer<typeof OrderNote>

/** POST /producer/orders/:id/ship → { order: OrderView } */
export const ShipOrder = z
  .object({
    carrier: text(LIMITS.name),
    vessel: textOrNull(LIMITS.name),
    transport_number: textOrNull(LIMITS.name),
    departs_on: day,
    arrives_on: day.nullable(),
    tracking_url: textOrNull(LIMITS.note),
    note: textOrNull(LIMITS.note),
  })
  .strict()
export type ShipOrder = z.infer<typeof ShipOrder>

/** GET /admin/transfers?status=reported → { transfers: ReportedTransfer[] } */
export const TransfersQuery = z
  .object({ ...pageQuery, status: z.enum(transferStatuses).optional() })
  .strict()

/** POST /admin/transfers/:id/confirm → { transfer }: what the bank booked, in the order's currency. */
export const ConfirmTransfer = z.object({ credited: money, credited_on: day }).strict()
export type ConfirmTransfer = z.infer<typeof ConfirmTransfer>

/** POST /admin/transfers/:id/refuse → { transfer } */
export const RefuseTransfer = z.object({ answer: text(LIMITS.note, { required: true }) }).strict()
export type RefuseTransfer = z.infer<typeof RefuseTransfer>

/** As a buyer reads it; a producer sees no proof. */
export type TransferView = {
  id: string
  status: TransferStatus
  amount: number
  currency: Currency
  paid_on: string
  note: string | null
  has_proof: boolean
  credited: number | null
  credited_on: string | null
  answer: string | null
}

/** As an operator reads it, with the order it is for. */
export type ReportedTransfer = TransferView & {
  reported_at: string
  decided_by: string | null
  /** Medusa's order, for the Admin's own page of it. */
  order_id: string
  number: string
  buyer_company: string
  producer_name: string
  order_currency: Currency
  due: OrderDue
}

export type ShipmentView = ShipmentInput

/** The account that buyers pay to; null while the operator has set none. */
type ReceivingAccount = { beneficiary: string; bank: string; account: string; swift: string }
