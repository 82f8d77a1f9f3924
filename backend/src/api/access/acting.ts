import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { ActingBuyer } from "../../readers/acting-buyer"
import type { ActingProducer } from "../../readers/acting-producer"
import type { ActingUser } from "../../readers/acting-user"

/**
 * Requests behind the guards of the prefixes. The guard has looked up who acts and put them here:
 * routes pass on ids from these fields, never from what was sent.
 */
export type BuyerRequest<Body = unknown> = AuthenticatedMedusaRequest<Body> & {
  buyer: ActingBuyer
}
export type ProducerRequest<Body = unknown> = AuthenticatedMedusaRequest<Body> & {
  producer: ActingProducer
}
/** A curator, translator or agent of an institution when that is set, an operator otherwise. */
export type AdminRequest<Body = unknown> = AuthenticatedMedusaRequest<Body> & ActingUser
export type TranslatorRequest<Body = unknown> = AdminRequest<Body> & {
  translator: NonNullable<ActingUser["translator"]>
}
export type CuratorRequest<Body = unknown> = AdminRequest<Body> & {
  curator: NonNullable<ActingUser["curator"]>
}
