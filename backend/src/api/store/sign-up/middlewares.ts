import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { byAddress, byClient, limit } from "../../limits/limit"
import { BuyerSignUpBody } from "./validators"

export const signUpMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/sign-up",
    methods: ["POST"],
    middlewares: [
      limit({ name: "sign_up.client", by: byClient }, { name: "sign_up.address", by: byAddress }),
      validateAndTransformBody(BuyerSignUpBody),
    ],
  },
]
