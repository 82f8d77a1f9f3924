import type { BuyerRequest } from "../../access/acting"
import { findOwnThread, type OwnThread } from "../../own-thread"

/** The thread with one producer in a buyer's own RFQ. */
export function buyerThread(req: BuyerRequest): Promise<OwnThread> {
  const { id: rfq_id = "", producerId: producer_id = "" } = req.params
  const author_id = req.auth_context.actor_id
  return findOwnThread(
    req.scope,
    { buyer_id: req.buyer.id },
    { of: { rfq_id, producer_id }, side: "buyer", author_id },
  )
}
