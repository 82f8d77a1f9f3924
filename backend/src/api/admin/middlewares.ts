import type { MiddlewareRoute } from "@medusajs/framework/http"
import { guardAdmin } from "../access/guards"

export const adminMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin", middlewares: [guardAdmin] },
]
