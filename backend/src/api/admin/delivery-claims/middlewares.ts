import type { MiddlewareRoute } from "@medusajs/framework/http"
import { DecideClaim } from "../../../contracts/claim"
import { postBody } from "../../read-body"

// Who may do what stands in api/access/doors.ts.
export const claimMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/delivery-claims/:id/decide", DecideClaim),
]
