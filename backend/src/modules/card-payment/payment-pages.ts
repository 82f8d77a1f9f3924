import Stripe from "stripe"
import { toCardUnits } from "@serumpun/domain/card-units"
import { type CardFact, messageOfEvent, type StripeMessage, toFact } from "./card-fact"

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

type Refund = {
  /** Ours; asking twice with it is one refund. */
  refund_id: string
  payment_intent_id: string
  amount: number
  currency: string
}

export type PaymentPages = {
  open(asked: Asked): Promise<{ session_id: string; page_url: string } | { refused: PageRefusal }>
  read(session_id: string): Promise<CardFact | null>
  /** @throws what Stripe answers when the page has been paid or has ended */
  close(session_id: string): Promise<void>
  /**
   * Gives money back to the card that paid. What Stripe refuses for good is no error.
   * @throws what kept Stripe from deciding
   */
  refund(refund: Refund): Promise<{ stripe_refund_id: string | null; isRefused: boolean }>
  /**
   * @throws Error when the signature is not Stripe's for exactly these bytes, or older than five minutes
   * @returns null for messages about something else
   */
  readMessage(body: Buffer, signature: string): StripeMessage | null
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
    async refund({ refund_id, payment_intent_id: payment_intent, amount, currency }) {
      // Stripe forgets the key of a refund after a day, but not the refund itself.
      const { data } = await stripe.refunds.list({ payment_intent, limit: 100 })
      const made = data.find(({ metadata }) => metadata?.refund_id === refund_id)
      const units = toCardUnits(amount, currency)
      if (!made && units === null) return { stripe_refund_id: null, isRefused: true }
      try {
        const { id, status } =
          made ??
          (await stripe.refunds.create(
            { payment_intent, amount: units ?? 0, metadata: { refund_id } },
            { idempotencyKey: refund_id },
          ))
        const isRefused = status === "failed" || status === "canceled"
        return { stripe_refund_id: id, isRefused }
      } catch (error) {
        if (error instanceof Stripe.errors.StripeInvalidRequestError)
          return { stripe_refund_id: null, isRefused: true }
        throw error
      }
    },
    readMessage: (body, signature) =>
      messageOfEvent(stripe.webhooks.constructEvent(body, signature, options.webhook_secret)),
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
