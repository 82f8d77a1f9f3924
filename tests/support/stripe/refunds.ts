import { type Answer, fault, idOf } from "./answers.ts"

type Refund = {
  id: string
  object: "refund"
  status: "succeeded"
  amount: number
  payment_intent: string
  metadata: Record<string, string>
}
type Asked = { body: URLSearchParams; query: URLSearchParams; key: string | undefined }

/** Refunds as Stripe keeps them: never more than was paid, and one for each idempotency key. */
export function createRefunds(paidBy: (intent: string) => { amount_total: number } | undefined) {
  const all: Refund[] = []
  const byKey = new Map<string, Refund>()

  function create(body: URLSearchParams, key: string | undefined): Answer {
    const known = key && byKey.get(key)
    if (known) return { status: 200, json: known }
    const payment_intent = body.get("payment_intent") ?? ""
    const amount = Number(body.get("amount"))
    const paid = paidBy(payment_intent)
    if (!paid) return fault("resource_missing", "No such payment_intent", 404)
    const back = all.filter((refund) => refund.payment_intent === payment_intent)
    const left = paid.amount_total - back.reduce((sum, refund) => sum + refund.amount, 0)
    if (!Number.isInteger(amount) || amount < 1 || amount > left)
      return fault("amount_too_large", "Refund amount is greater than unrefunded amount")
    const metadata = { refund_id: body.get("metadata[refund_id]") ?? "" }
    const refund: Refund = {
      id: idOf("re"),
      object: "refund",
      status: "succeeded",
      amount,
      payment_intent,
      metadata,
    }
    all.push(refund)
    if (key) byKey.set(key, refund)
    return { status: 200, json: refund }
  }

  return {
    answer(method: string, { body, query, key }: Asked): Answer {
      if (method === "POST") return create(body, key)
      const data = all.filter((refund) => refund.payment_intent === query.get("payment_intent"))
      return { status: 200, json: { object: "list", data, has_more: false, url: "/v1/refunds" } }
    },
  }
}
