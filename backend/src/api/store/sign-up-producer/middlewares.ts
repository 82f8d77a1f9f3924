import type { MiddlewareRoute } from "@medusajs/framework/http"
import { ProducerSignUp } from "../../../contracts/auth"
import { byAddress, byClient, limit } from "../../limits/limit"
import { postBody } from "../../read-body"

export const signUpProducerMiddlewares: MiddlewareRoute[] = [
  postBody("/store/sign-up-producer", ProducerSignUp, {
    sizeLimit: "20kb",
    before: [
      limit({ name: "sign_up.client", by: byClient }, { name: "sign_up.address", by: byAddress }),
    ],
  }),
]
