import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../workflows/problems"
import type { ProducerRequest } from "../access/acting"

/** A suspended producer reads what is theirs, and changes, sends and answers nothing. */
export function refuseSuspended(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const isRead = req.method === "GET" || req.method === "HEAD"
  if (!isRead && (req as ProducerRequest).producer.status === "suspended")
    refuse("status", "producer_suspended")
  next()
}
