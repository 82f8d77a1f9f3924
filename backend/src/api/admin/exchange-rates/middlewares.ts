import type { MiddlewareRoute } from "@medusajs/framework/http"
import { NewExchangeRates } from "../../../contracts/exchange-rates"
import { postBody } from "../../read-body"

export const exchangeRateMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/exchange-rates", NewExchangeRates),
]
