import type { CardPaymentStatus } from "@serumpun/domain/card-payment"
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

/** The messages that tell of a payment page; of all others nothing is taken. */
export function factOfEvent({ type, data }: Stripe.Event): CardFact | null {
  switch (type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
    case "checkout.session.expired":
      return toFact(data.object)
    case "checkout.session.async_payment_failed":
      return toFact(data.object, true)
    default:
      return null
  }
}
