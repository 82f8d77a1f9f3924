import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { normalizePhone } from "@serumpun/domain/phone"
import { AskCode, GiveCode } from "../../contracts/phone"
import { onlyVerified } from "../account/only-verified"
import { byAccount, byClient, limit } from "../limits/limit"
import { postBody } from "../read-body"

/** A phone number in the body, as it would be stored; "" when there is none. */
function byNumber(req: MedusaRequest): string {
  const { phone } = (req.body ?? {}) as { phone?: unknown }
  return typeof phone === "string" ? normalizePhone(phone) : ""
}

/** Each code costs a text, and each gives five more tries. */
const perCode = [
  { name: "phone_code.client", by: byClient },
  { name: "phone_code_day.client", by: byClient },
  { name: "phone_code.number", by: byNumber },
  { name: "phone_code_day.number", by: byNumber },
] as const
const perMember = [
  { name: "phone_code.account", by: byAccount },
  { name: "phone_code_day.account", by: byAccount },
] as const
const perTry = limit(
  { name: "phone_try.client", by: byClient },
  { name: "phone_try.number", by: byNumber },
)

// The number is that of whoever is signed in below /producer, of anybody else above.
export const phoneMiddlewares: MiddlewareRoute[] = [
  postBody("/sign-in/phone/code", AskCode, { after: [limit(...perCode)] }),
  postBody("/sign-in/phone", GiveCode, { after: [perTry] }),
  postBody("/producer/phone", AskCode, {
    // Whoever opens accounts with made-up addresses has no codes sent.
    after: [onlyVerified, limit(...perMember, ...perCode)],
  }),
  postBody("/producer/phone/confirm", GiveCode, { after: [perTry] }),
]
