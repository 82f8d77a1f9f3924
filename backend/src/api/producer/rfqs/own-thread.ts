import type { ProducerRequest } from "../../access/acting"
import { findOwnThread, type OwnThread } from "../../own-thread"

/** A producer's thread with the buyer of an RFQ that they received. */
export function producerThread(req: ProducerRequest): Promise<OwnThread> {
  const { id: producer_id, member_id: author_id } = req.producer
  const of = { rfq_id: req.params.id ?? "", producer_id }
  return findOwnThread(req.scope, { producer_id }, { of, side: "producer", author_id })
}
