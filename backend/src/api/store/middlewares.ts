import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** What the storefront asks for. A new section below /store is closed until it stands here. */
const sections = new Set([
  "buyer",
  "catalogue-state",
  "listings",
  "producers",
  "provinces",
  "sign-up",
  "sign-up-producer",
])

/**
 * Medusa's own shop (carts, customers, products, …) knows nothing of our rules: a customer could be
 * made without the checks of sign-up, and products of a suspended producer be read. It stays closed.
 */
function onlyOurSections(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const section = (req.originalUrl.split(/[?#]/, 1)[0] ?? "").split("/")[2] ?? ""
  if (sections.has(section)) return next()
  next(new MedusaError(MedusaError.Types.NOT_FOUND, "There is nothing at this address"))
}

export const storeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/*", middlewares: [onlyOurSections] },
]
