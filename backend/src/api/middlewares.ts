import {
  defineMiddlewares,
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import type { Problem } from "@serumpun/domain/problems"
import { curationMiddlewares } from "./admin/curation/middlewares"
import { producerMiddlewares } from "./producer/middlewares"
import { producerRfqMiddlewares } from "./producer/rfqs/middlewares"
import { buyerMiddlewares } from "./store/buyer/middlewares"
import { signUpMiddlewares } from "./store/sign-up/middlewares"
import { signUpProducerMiddlewares } from "./store/sign-up-producer/middlewares"

const handleCoreError = errorHandler()

export default defineMiddlewares({
  routes: [
    ...signUpMiddlewares,
    ...signUpProducerMiddlewares,
    ...buyerMiddlewares,
    ...producerMiddlewares,
    ...producerRfqMiddlewares,
    ...curationMiddlewares,
  ],
  // Medusa's own handler drops what it does not know; forms need the problem at its field.
  errorHandler: (
    error: unknown,
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction,
  ) => {
    const problems = problemsOf(error)
    if (!problems) return handleCoreError(error as Error, req, res, next)
    res.status(400).json({ type: "invalid_data", message: (error as Error).message, problems })
  },
})

function problemsOf(error: unknown): Problem[] | null {
  if (typeof error !== "object" || error === null || !("problems" in error)) return null
  return Array.isArray(error.problems) ? (error.problems as Problem[]) : null
}
