import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { memberMay } from "@serumpun/domain/producer-roles"
import type { ProducerQuote } from "../../../contracts/quote-input"
import { MemberRoleError } from "../../../workflows/problems"
import type { ProducerRequest } from "../../access/acting"

/** A quote is written and sent by one route: what a helper types stays a draft. */
export function onlySendersSend(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const { producer, validatedBody } = req as ProducerRequest<ProducerQuote>
  const isRefused = validatedBody.send && !memberMay(producer.role, "trade")
  next(isRefused ? new MemberRoleError(producer.role) : undefined)
}
