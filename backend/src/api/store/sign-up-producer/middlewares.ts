import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { byAddress, byClient, limit } from "../../limits/limit"
import { ProducerSignUpBody } from "./validators"

export const signUpProducerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/sign-up-producer",
    methods: ["POST"],
    middlewares: [
      limit({ name: "sign_up.client", by: byClient }, { name: "sign_up.address", by: byAddress }),
      validateAndTransformBody(ProducerSignUpBody),
    ],
  },
]
