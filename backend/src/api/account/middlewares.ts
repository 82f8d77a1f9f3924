import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { ChangePassword, RequestVerification } from "../../contracts/account"
import { byAccount, limit } from "../limits/limit"
import { postBody } from "../read-body"

// What every signed-in person may do with their own account, whichever kind it is.
export const accountMiddlewares: MiddlewareRoute[] = [
  { matcher: "/account/*", middlewares: [authenticate("*", ["bearer", "session"])] },
  postBody("/account/password", ChangePassword, {
    after: [limit({ name: "password.account", by: byAccount })],
  }),
  postBody("/account/email/verification", RequestVerification, {
    after: [limit({ name: "verify.account", by: byAccount })],
  }),
]
