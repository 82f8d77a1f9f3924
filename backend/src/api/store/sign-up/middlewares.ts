import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { limitAttempts } from "../../limit-attempts"
import { BuyerSignUpBody } from "./validators"

export const signUpMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/sign-up",
    methods: ["POST"],
    middlewares: [
      limitAttempts("sign-up", { only: "all" }),
      validateAndTransformBody(BuyerSignUpBody),
    ],
  },
]
