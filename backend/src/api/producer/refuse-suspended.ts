import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../workflows/problems"
import type { ProducerRequest } from "../access/acting"
import { compileDoors } from "../access/match-doors"

/** What only takes an access or a consent away: nobody has to keep one because a business is suspended. */
const staysOpen = compileDoors([
  "POST /producer/people/members/:any/remove",
  "POST /producer/people/leave",
  "DELETE /producer/phone",
  "POST /producer/kur-referral/:any/end",
])

/**
 * A suspended producer reads what is theirs, and changes, sends and answers nothing; their people can
 * still be removed, leave, and take their number or a consent away.
 */
export function refuseSuspended(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const isRead = req.method === "GET" || req.method === "HEAD"
  const isOpen = isRead || staysOpen(req.method, `${req.baseUrl}${req.path}`)
  if (!isOpen && (req as ProducerRequest).producer.status === "suspended")
    refuse("status", "producer_suspended")
  next()
}
