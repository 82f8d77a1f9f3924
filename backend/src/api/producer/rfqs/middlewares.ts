import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { byAccount, limit } from "../../limits/limit"
import { ProducerQuoteBody } from "./[id]/quotes/validators"

export const producerRfqMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/producer/rfqs/:id/quotes",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(ProducerQuoteBody),
      limit({ name: "quote.account", by: byAccount, onlyDone: true }),
    ],
  },
  {
    matcher: "/producer/quotes/:id/send",
    methods: ["POST"],
    middlewares: [limit({ name: "quote.account", by: byAccount, onlyDone: true })],
  },
]
