import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { ProducerQuoteBody } from "./[id]/quotes/validators"

export const producerRfqMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/producer/rfqs/:id/quotes",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(ProducerQuoteBody)],
  },
]
