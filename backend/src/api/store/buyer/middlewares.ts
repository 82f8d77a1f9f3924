import {
  authenticate,
  type MedusaRequest,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { byAccount, limit } from "../../limits/limit"
import { SendRfqBody } from "./rfqs/validators"

/** No RFQ sends more mails than it has lines: each producer of them gets one. */
const linesOf = (req: MedusaRequest): number =>
  Math.max(1, (req.validatedBody as SendRfqBody).items.length)

// One guard for the whole prefix: a new route below it is guarded before it is written.
export const buyerMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/buyer/*", middlewares: [authenticate("customer", ["bearer", "session"])] },
  {
    matcher: "/store/buyer/rfqs",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(SendRfqBody),
      limit(
        { name: "rfq.account", by: byAccount, onlyDone: true },
        { name: "rfq_line.account", by: byAccount, cost: linesOf, onlyDone: true },
        { name: "rfq_line_day.account", by: byAccount, cost: linesOf, onlyDone: true },
      ),
    ],
  },
]
