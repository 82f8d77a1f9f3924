import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"

// What every signed-in person may do with their own account, whichever kind it is.
export const accountMiddlewares: MiddlewareRoute[] = [
  { matcher: "/account/*", middlewares: [authenticate("*", ["bearer", "session"])] },
]
