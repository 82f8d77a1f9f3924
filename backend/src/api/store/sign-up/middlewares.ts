import type { MiddlewareRoute } from "@medusajs/framework/http"
import { BuyerSignUp } from "../../../contracts/auth"
import { byAddress, byClient, limit } from "../../limits/limit"
import { postBody } from "../../read-body"

export const signUpMiddlewares: MiddlewareRoute[] = [
  postBody("/store/sign-up", BuyerSignUp, {
    sizeLimit: "20kb",
    before: [
      limit({ name: "sign_up.client", by: byClient }, { name: "sign_up.address", by: byAddress }),
    ],
  }),
]
