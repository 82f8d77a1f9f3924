import { randomUUID } from "node:crypto"

export type Answer = { status: number; json: object }

export const idOf = (prefix: string) => `${prefix}_${randomUUID().replaceAll("-", "")}`

/** A refusal in the form of Stripe's. */
export const fault = (code: string, message: string, status = 400): Answer => ({
  status,
  json: { error: { type: "invalid_request_error", code, message } },
})
