import { applyLocale, type MiddlewareRoute } from "@medusajs/framework/http"
import { guardAdmin } from "../access/guards"

// Medusa reads `?locale=` for the storefront's routes only; what it knows itself does not ask for it here.
export const adminMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin", middlewares: [guardAdmin, applyLocale] },
]
