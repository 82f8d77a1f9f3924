import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { NewExchangeRates } from "../../../contracts/exchange-rates"
import { requireOperator } from "../../../readers/acting-curator"
import { postBody } from "../../read-body"

const operatorOnly = (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) =>
  requireOperator(req as AuthenticatedMedusaRequest).then(() => next(), next)

export const exchangeRateMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/exchange-rates", methods: ["GET"], middlewares: [operatorOnly] },
  postBody("/admin/exchange-rates", NewExchangeRates, { before: [operatorOnly] }),
]
