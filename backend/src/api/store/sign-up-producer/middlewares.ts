import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { limitAttempts } from "../../limit-attempts"
import { ProducerSignUpBody } from "./validators"

export const signUpProducerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/sign-up-producer",
    methods: ["POST"],
    middlewares: [
      limitAttempts("sign-up-producer", { only: "all" }),
      validateAndTransformBody(ProducerSignUpBody),
    ],
  },
]
