import type { MiddlewareRoute } from "@medusajs/framework/http"
import { ExtendQuote } from "../../../contracts/negotiation"
import { ProducerQuote } from "../../../contracts/quote-input"
import { byAccount, limit } from "../../limits/limit"
import { postBody } from "../../read-body"
import { onlySendersSend } from "./only-senders"

const limitQuotes = limit({ name: "quote.account", by: byAccount, onlyDone: true })

export const producerRfqMiddlewares: MiddlewareRoute[] = [
  postBody("/producer/rfqs/:id/quotes", ProducerQuote, { after: [onlySendersSend, limitQuotes] }),
  postBody("/producer/quotes/:id/extend", ExtendQuote, { after: [limitQuotes] }),
  { matcher: "/producer/quotes/:id/send", methods: ["POST"], middlewares: [limitQuotes] },
]
