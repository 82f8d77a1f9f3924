import {
  defineMiddlewares,
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import type { Problem } from "@serumpun/domain/problems"
import { adminMiddlewares } from "./admin/middlewares"
import { noticeMiddlewares } from "./admin/notices/middlewares"
import { curationMiddlewares } from "./admin/curation/middlewares"
import { authMiddlewares } from "./auth/middlewares"
import { producerMiddlewares } from "./producer/middlewares"
import { producerRfqMiddlewares } from "./producer/rfqs/middlewares"
import { buyerMiddlewares } from "./store/buyer/middlewares"
import { accountMiddlewares } from "./account/middlewares"
import { sessionMiddlewares } from "./session/middlewares"
import { storeMiddlewares } from "./store/middlewares"
import { signUpMiddlewares } from "./store/sign-up/middlewares"
import { signUpProducerMiddlewares } from "./store/sign-up-producer/middlewares"

const handleCoreError = errorHandler()

export default defineMiddlewares({
  routes: [
    ...sessionMiddlewares,
    ...authMiddlewares,
    ...storeMiddlewares,
    ...adminMiddlewares,
    ...noticeMiddlewares,
    ...signUpMiddlewares,
    ...signUpProducerMiddlewares,
    ...accountMiddlewares,
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
    const refuse = (body: object) => void res.status(400).json({ type: "invalid_data", ...body })
    const problems = problemsOf(error)
    if (problems) return refuse({ message: (error as Error).message, problems })
    if (isUnstorable(error)) return refuse({ message: UNSTORABLE })
    handleCoreError(error as Error, req, res, next)
  },
})

const UNSTORABLE = "The request holds characters or numbers that cannot be stored"

/**
 * PostgreSQL's class 22 (half a character, a number out of range), 08P01 (a zero byte ends a text
 * too early for its protocol) and an address that is not validly encoded: the request is at fault,
 * wherever in it the thing stands.
 */
function isUnstorable(error: unknown): boolean {
  if (error instanceof URIError) return true
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === "string" && /^(22[0-9A-Z]{3}|08P01)$/.test(code)
}

function problemsOf(error: unknown): Problem[] | null {
  if (typeof error !== "object" || error === null || !("problems" in error)) return null
  return Array.isArray(error.problems) ? (error.problems as Problem[]) : null
}
