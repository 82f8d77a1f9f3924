import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { requireOperator } from "../../../readers/acting-curator"

/** Notices hold addresses of buyers and producers, which are no curator's business. */
const operatorOnly = (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) =>
  requireOperator(req as AuthenticatedMedusaRequest).then(() => next(), next)

export const noticeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/notices", middlewares: [operatorOnly] },
  { matcher: "/admin/notices/*", middlewares: [operatorOnly] },
]
