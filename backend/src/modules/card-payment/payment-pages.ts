import Stripe from "stripe"
import { toCardUnits } from "@serumpun/domain/card-units"
import { type CardFact, factOfEvent, toFact } from "./card-fact"

export type StripeOptions = {
  api_key: string
  webhook_secret: string
  /** Another address than Stripe's own, for a stand-in. */
  api_base: string | undefined
}

type Asked = {
  /** Ours; it names the payment at Stripe, and asking twice with it makes one page. */
  card_payment_id: string
  created_at: Date
  number: string
  producer_name: string
  email: string
  amount: number
  currency: string
  /** Where Stripe sends the buyer afterwards, whatever happened. */
  return_url: string
}

/** Why Stripe opens no page: its limits for amounts, or it does not answer as it should. */
export type PageRefusal = "too_small" | "too_large" | "unavailable"

export type PaymentPages = {
  open(asked: Asked): Promise<{ session_id: string; page_url: string } | { refused: PageRefusal }>
  read(session_id: string): Promise<CardFact | null>
  /** @throws what Stripe answers when the page has been paid or has ended */
  close(session_id: string): Promise<void>
  /**
   * @throws Error when the signature is not Stripe's for exactly these bytes, or older than five minutes
   * @returns null for messages about something else
   */
  readMessage(body: Buffer, signature: string): CardFact | null
}

/** How long a page can be paid; Stripe takes from 30 minutes to 24 hours. */
const OPEN_MINUTES = 60
const TIMEOUT_MS = 15_000

/** Stripe's own pages for paying, so that no data of a card ever comes here. */
export function openPaymentPages(options: StripeOptions): PaymentPages {
  const stripe = new Stripe(options.api_key, {
    ...addressOf(options.api_base),
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 2,
    telemetry: false,
  })
  return {
    async open(asked) {
      const units = toCardUnits(asked.amount, asked.currency)
      if (units === null) return { refused: "too_large" }
      try {
        const { id, url } = await stripe.checkout.sessions.create(toSession(asked, units), {
          idempotencyKey: asked.card_payment_id,
        })
        return url ? { session_id: id, page_url: url } : { refused: "unavailable" }
      } catch (error) {
        return { refused: refusalOf(error) }
      }
    },
    async read(session_id) {
      return toFact(await stripe.checkout.sessions.retrieve(session_id))
    },
    async close(session_id) {
      await stripe.checkout.sessions.expire(session_id)
    },
    readMessage: (body, signature) =>
      factOfEvent(stripe.webhooks.constructEvent(body, signature, options.webhook_secret)),
  }
}

function toSession(asked: Asked, units: number): Stripe.Checkout.SessionCreateParams {
  const { card_payment_id, number, producer_name, return_url } = asked
  const metadata = { card_payment_id, order_number: number }
  return {
    mode: "payment",
    client_reference_id: card_payment_id,
    customer_email: asked.email,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: asked.currency.toLowerCase(),
          unit_amount: units,
          product_data: { name: number, description: producer_name },
        },
      },
    ],
    metadata,
    payment_intent_data: { metadata, description: `${number}, ${producer_name}` },
    success_url: return_url,
    cancel_url: return_url,
    // From our row and not from now: asking again must ask for the same.
    expires_at: Math.floor(asked.created_at.getTime() / 1000) + OPEN_MINUTES * 60,
  }
}

function refusalOf(error: unknown): PageRefusal {
  const code = error instanceof Stripe.errors.StripeInvalidRequestError ? error.code : null
  if (code === "amount_too_small") return "too_small"
  return code === "amount_too_large" ? "too_large" : "unavailable"
}

function addressOf(base: string | undefined): Stripe.StripeConfig {
  if (!base) return {}
  const { protocol, hostname, port } = new URL(base)
  return {
    protocol: protocol === "http:" ? "http" : "https",
    host: hostname,
    port: port || (protocol === "http:" ? 80 : 443),
  }
}
