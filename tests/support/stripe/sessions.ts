import { type Answer, fault, idOf } from "./answers.ts"
import { createRefunds } from "./refunds.ts"

/** As much of Stripe's Checkout Session as anybody here reads. */
export type Session = {
  id: string
  object: "checkout.session"
  mode: "payment"
  status: "open" | "complete" | "expired"
  payment_status: "unpaid" | "paid"
  amount_total: number
  currency: string
  metadata: Record<string, string>
  client_reference_id: string | null
  payment_intent: string | null
  url: string | null
  success_url: string
  cancel_url: string
  expires_at: number
}

export type Asked = {
  method: string
  path: string
  body: URLSearchParams
  query: URLSearchParams
  key: string | undefined
  authorization: string | undefined
}

/** What happened to a page, as Stripe tells it. */
export function messageOf(
  session: Session,
  kind: "completed" | "expired" | "async_payment_succeeded" | "async_payment_failed",
): object {
  return {
    id: idOf("evt"),
    object: "event",
    api_version: "2025-09-30.clover",
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    type: `checkout.session.${kind}`,
    data: { object: { ...session } },
  }
}

/** `tell` sends a message to whoever asked for it; several ways to pay leave it out or delay it. */
export function createSessions(tell: (message: object) => Promise<void>) {
  const all = new Map<string, Session>()
  const byKey = new Map<string, string>()
  const refunds = createRefunds((intent) =>
    [...all.values()].find((session) => session.payment_intent === intent),
  )
  const sessions = {
    base: "",
    all,
    /** The bank has taken the money. @returns false when the page cannot be paid any more */
    async pay(session: Session, { isTold = true } = {}): Promise<boolean> {
      if (session.status !== "open") return false
      session.status = "complete"
      session.payment_status = "paid"
      session.payment_intent = idOf("pi")
      if (isTold) await tell(messageOf(session, "completed")).catch(() => undefined)
      return true
    },
    answer({ method, path, body, query, key, authorization }: Asked): Answer {
      if (!authorization?.startsWith("Bearer sk_test_"))
        return fault("api_key_invalid", "Invalid API Key provided", 401)
      if (method === "POST" && path === "/v1/checkout/sessions") return create(body, key)
      if (path === "/v1/refunds") return refunds.answer(method, { body, query, key })
      const [, id = "", verb] = /^\/v1\/checkout\/sessions\/(\w+)(?:\/(expire))?$/.exec(path) ?? []
      const session = all.get(id)
      if (!session) return fault("resource_missing", `No such checkout session: '${id}'`, 404)
      if (verb !== "expire") return { status: 200, json: session }
      if (session.status !== "open") return fault("invalid_state", "Only open pages can be ended")
      session.status = "expired"
      void tell(messageOf(session, "expired")).catch(() => undefined)
      return { status: 200, json: session }
    },
  }

  function create(body: URLSearchParams, key: string | undefined): Answer {
    const known = key && byKey.get(key)
    if (known) return { status: 200, json: all.get(known)! }
    const price = "line_items[0][price_data]"
    const amount = Number(body.get(`${price}[unit_amount]`))
    if (!Number.isInteger(amount)) return fault("parameter_invalid_integer", "Invalid integer")
    if (amount < 50) return fault("amount_too_small", "The amount is too small")
    if (amount > 99_999_999) return fault("amount_too_large", "The amount is too large")
    const id = idOf("cs_test")
    const session: Session = {
      id,
      object: "checkout.session",
      mode: "payment",
      status: "open",
      payment_status: "unpaid",
      amount_total: amount,
      currency: body.get(`${price}[currency]`) ?? "",
      metadata: { card_payment_id: body.get("metadata[card_payment_id]") ?? "" },
      client_reference_id: body.get("client_reference_id"),
      payment_intent: null,
      url: `${sessions.base}/pay/${id}`,
      success_url: body.get("success_url") ?? "",
      cancel_url: body.get("cancel_url") ?? "",
      expires_at: Number(body.get("expires_at")),
    }
    all.set(id, session)
    if (key) byKey.set(key, id)
    return { status: 200, json: session }
  }
  return sessions
}

export type Sessions = ReturnType<typeof createSessions>
