import type { Session } from "../../../tests/support/stripe/sessions.ts"
import type { TestStack } from "../../../tests/support/stack.ts"

/** The buyer pays on the stand-in's page, and its own message is lost. */
export async function payOnPage(pageUrl: string): Promise<void> {
  const body = new URLSearchParams({ card: "ok", message: "none" })
  const { status } = await fetch(pageUrl, { method: "POST", redirect: "manual", body })
  if (status !== 303) throw new Error(`The stand-in's page answered ${status}`)
}

/** The page as the stand-in would tell of it now. */
export async function sessionOf({ stripeUrl }: TestStack, pageUrl: string): Promise<Session> {
  const id = new URL(pageUrl).pathname.split("/").at(-1)
  const answer = await fetch(`${stripeUrl}/v1/checkout/sessions/${id}`, {
    headers: { authorization: "Bearer sk_test_proof" },
  })
  return (await answer.json()) as Session
}
