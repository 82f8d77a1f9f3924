import type { MiddlewareRoute } from "@medusajs/framework/http"
import { VouchForEmail } from "../../../contracts/account"
import { postBody } from "../../read-body"

export const adminAccountMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/accounts/verify-email", VouchForEmail),
]
