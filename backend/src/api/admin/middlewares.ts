import {
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { findCurator } from "../../readers/acting-curator"

const isRead = (method: string) => method === "GET" || method === "HEAD"
const isBelow = (path: string, sections: string[]) =>
  sections.some((section) => path === section || path.startsWith(`${section}/`))

/** Ways to other people's accounts and keys; with an invitation's token a curator could become more. */
const operatorsOnly = [
  "/admin/api-keys",
  "/admin/customers",
  "/admin/invites",
  "/admin/users",
  "/admin/workflows-executions",
]
const curatorsOwn = ["/admin/curation", "/admin/users/me"]

/** A listing is what curators approved: its product, prices and texts change through them alone. */
const listingData = [
  "/admin/price-lists",
  "/admin/product-variants",
  "/admin/products",
  "/admin/translations",
]

/**
 * Medusa gives every user of the Admin all rights. Whoever judges shall not also appoint, open
 * accounts or change the shop, and nobody changes a listing past its review.
 */
async function keepToOwnWork(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const path = (req.originalUrl.split(/[?#]/, 1)[0] ?? "").toLowerCase().replace(/(?<!\/)\/+$/, "")
  if (!isRead(req.method) && isBelow(path, listingData)) return next(refusal(listingSentence))
  const isClosedToCurators = !isRead(req.method) || isBelow(path, operatorsOnly)
  if (!isClosedToCurators || isBelow(path, curatorsOwn) || !isSignedIn(req)) return next()
  next((await findCurator(req)) ? refusal("Only operators may do this") : undefined)
}

const listingSentence = "A listing changes only through its producer and the curators' review"
const refusal = (sentence: string) => new MedusaError(MedusaError.Types.FORBIDDEN, sentence)

/** Accepting an invitation is the one thing below /admin that needs no account. */
function isSignedIn(req: MedusaRequest): req is AuthenticatedMedusaRequest {
  return (
    "auth_context" in req && Boolean((req as AuthenticatedMedusaRequest).auth_context?.actor_id)
  )
}

export const adminMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/*", middlewares: [keepToOwnWork] },
]
