import type { MiddlewareRoute } from "@medusajs/framework/http"
import { ConfirmTransfer, RefuseTransfer } from "../../../contracts/order"
import { postBody } from "../../read-body"

// Who may do what stands in api/access/doors.ts.
export const transferMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/transfers/:id/confirm", ConfirmTransfer),
  postBody("/admin/transfers/:id/refuse", RefuseTransfer),
]
