import type { CardPaymentStatus, DisputeStatus } from "@serumpun/domain/card-payment"
import { dayIn } from "@serumpun/domain/days"
import { fromCardUnits } from "@serumpun/domain/card-units"
import type Stripe from "stripe"

/** What Stripe says of one payment page, whether we asked or it told us. */
export type CardFact = {
  /** Ours, which the page was made with. */
  card_payment_id: string
  session_id: string
  payment_intent_id: string | null
  status: CardPaymentStatus
  /** ISO 4217 in capitals; `amount` is in it, exact to the unit. */
  currency: string
  amount: number
}

/** A refund of ours (`order_refund`) that Stripe has not been able to make, at once or days later. */
export type FailedRefund = { refund_id: string; stripe_refund_id: string }

/** What a buyer's bank does about a payment. `respond_by`: ISO day until which it can be answered. */
export type Dispute = {
  payment_intent_id: string
  status: DisputeStatus
  /** ISO 4217 in capitals; `amount` is in it. */
  currency: string
  amount: number
  respond_by: string | null
}

export type StripeMessage =
  | { payment: CardFact; failedRefund?: never; dispute?: never }
  | { payment?: never; failedRefund: FailedRefund; dispute?: never }
  | { payment?: never; failedRefund?: never; dispute: Dispute }

/** @returns null for a page that somebody else has made with the same Stripe account */
export function toFact(session: Stripe.Checkout.Session, hasFailed = false): CardFact | null {
  const card_payment_id = session.metadata?.card_payment_id
  if (!card_payment_id || session.mode !== "payment") return null
  const currency = (session.currency ?? "").toUpperCase()
  const intent = session.payment_intent
  return {
    card_payment_id,
    session_id: session.id,
    payment_intent_id: typeof intent === "string" ? intent : (intent?.id ?? null),
    status: hasFailed ? "failed" : statusOf(session),
    currency,
    amount: fromCardUnits(session.amount_total ?? 0, currency),
  }
}

function statusOf({ status, payment_status }: Stripe.Checkout.Session): CardPaymentStatus {
  if (payment_status === "paid") return "paid"
  if (status === "complete") return "processing"
  return status === "expired" ? "expired" : "open"
}

/** The messages that tell of payments, refunds and disputes; of all others nothing is taken. */
export function messageOfEvent({ type, data }: Stripe.Event): StripeMessage | null {
  switch (type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
    case "checkout.session.expired":
      return paymentOf(toFact(data.object))
    case "checkout.session.async_payment_failed":
      return paymentOf(toFact(data.object, true))
    case "refund.failed":
    case "refund.updated":
    case "charge.refund.updated":
      return failedRefundOf(data.object)
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.closed":
      return disputeOf(data.object)
    default:
      return null
  }
}

const paymentOf = (payment: CardFact | null) => (payment ? { payment } : null)

function failedRefundOf({ id, status, metadata }: Stripe.Refund): StripeMessage | null {
  const refund_id = metadata?.refund_id
  if (!refund_id || (status !== "failed" && status !== "canceled")) return null
  return { failedRefund: { refund_id, stripe_refund_id: id } }
}

function disputeOf(dispute: Stripe.Dispute): StripeMessage | null {
  const { payment_intent: intent, evidence_details } = dispute
  const payment_intent_id = typeof intent === "string" ? intent : intent?.id
  if (!payment_intent_id) return null
  const currency = dispute.currency.toUpperCase()
  const due = evidence_details?.due_by
  return {
    dispute: {
      ...{ payment_intent_id, currency, status: disputeStatusOf(dispute) },
      amount: fromCardUnits(dispute.amount, currency),
      respond_by: due ? dayIn(new Date(due * 1000)) : null,
    },
  }
}

/** An inquiry that ends before the bank takes anything back ends for us. */
function disputeStatusOf({ status }: Stripe.Dispute): DisputeStatus {
  if (status === "lost") return "lost"
  return status === "won" || status === "warning_closed" || status === "prevented" ? "won" : "open"
}
