import type { MiddlewareRoute } from "@medusajs/framework/http"
import { IssueForOrder } from "../../contracts/issued"
import { ProducerQuote } from "../../contracts/quote-input"
import { byAccount, byClient, limit } from "../limits/limit"
import { postBody } from "../read-body"

/** A page is set anew each time, which costs some ten milliseconds of the processor. */
const limitFiles = limit({ name: "issued.account", by: byAccount })

export const issuedMiddlewares: MiddlewareRoute[] = [
  ...["/store/documents/:code", "/store/completions/:token"].map((matcher): MiddlewareRoute => ({
    matcher,
    methods: ["GET"],
    middlewares: [limit({ name: "check.client", by: byClient })],
  })),
  ...["/store/buyer", "/producer"].map((prefix): MiddlewareRoute => ({
    matcher: `${prefix}/documents/:id/:form`,
    methods: ["GET"],
    middlewares: [limitFiles],
  })),
  { matcher: "/producer/programmes/:id/certificate", methods: ["GET"], middlewares: [limitFiles] },
  { matcher: "/producer/quotes/:id/preview", methods: ["GET"], middlewares: [limitFiles] },
  postBody("/producer/rfqs/:id/quotes/preview", ProducerQuote, { after: [limitFiles] }),
  postBody("/producer/orders/:id/documents", IssueForOrder),
]
