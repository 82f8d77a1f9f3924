import { messageOf, type Session } from "../../../tests/support/stripe/sessions.ts"
import { sign } from "../../../tests/support/stripe-stand-in.ts"
import type { Case } from "./cases.ts"

export type Delivery = { payload: string; isForged: boolean; signature: () => string }

/** Every true message at least once, then again and again; one in five is forged; all shuffled. */
export function planDeliveries(cases: Case[], count: number, random: () => number): Delivery[] {
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!
  const truths = cases.flatMap(({ messages }) => messages)
  const plan: Delivery[] = truths.map(asTrue)
  while (plan.length < count)
    plan.push(random() < 0.2 ? forge(pick(cases), pick(forgeries)) : asTrue(pick(truths)))
  for (let at = plan.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[plan[at], plan[other]] = [plan[other]!, plan[at]!]
  }
  return plan
}

const asTrue = (payload: string): Delivery => ({
  payload,
  isForged: false,
  signature: () => sign(payload),
})

type Forgery = (payload: string) => () => string
const AN_HOUR = 3600

/** Each claims that the card was charged. */
const forgeries: Forgery[] = [
  () => () => "",
  () => () => "t=1,v1=deadbeef",
  (payload) => () => sign(payload, "whsec_guessed"),
  // Of another body, of an hour ago, and of a version that Stripe does not use.
  (payload) => () => sign(payload.replace("paid", "unpaid")),
  (payload) => () => sign(payload).replace(/t=(\d+)/, (_, at) => `t=${Number(at) - AN_HOUR}`),
  (payload) => () => sign(payload).replace("v1=", "v0="),
]

function forge({ session }: Case, signatureOf: Forgery): Delivery {
  const claimed: Session = {
    ...session,
    status: "complete",
    payment_status: "paid",
    payment_intent: `pi_forged_${session.id}`,
    amount_total: session.amount_total * 10,
  }
  const payload = JSON.stringify(messageOf(claimed, "completed"))
  return { payload, isForged: true, signature: signatureOf(payload) }
}

/** @returns the status that the handler answered */
export async function deliver(url: string, { payload, signature }: Delivery): Promise<number> {
  const { status } = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "stripe-signature": signature() },
    body: payload,
  })
  return status
}
