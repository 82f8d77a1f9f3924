import {
  authenticate,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { SendRfqBody } from "./rfqs/validators"

// One guard for the whole prefix: a new route below it is guarded before it is written.
export const buyerMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/buyer/*", middlewares: [authenticate("customer", ["bearer", "session"])] },
  {
    matcher: "/store/buyer/rfqs",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SendRfqBody)],
  },
]
