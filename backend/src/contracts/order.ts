/** Orders made of accepted quotes: /store/buyer/orders/*, /producer/orders/*. */
import { z } from "@medusajs/framework/zod"
import type { OrderDue } from "@serumpun/domain/order-money"
import type { QuoteTotals } from "@serumpun/domain/quote-rules"
import type { OrderStatus } from "@serumpun/domain/statuses"
import type { QuoteView } from "./buyer"
import { amount, id, money } from "./fields"

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
    | "payment_method"
    | "freight"
    | "insurance"
    | "exclusions"
    | "lines"
  > & {
    quote_number: string
    quote_version: number
    lead_time_days: number
    totals: QuoteTotals
    /** Confirmed so far, in the order's currency. */
    received: number
    moves: OrderMove[]
  }

/** `actor_name` names a person or company; nobody moved what followed from a payment. */
export type OrderMove = {
  status: OrderStatus
  moved_at: string
  actor: "buyer" | "producer" | "operator" | "payment"
  actor_name: string
  note: string | null
}
