import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { parseInput } from "./parse-query"

/** Enough for every form of ours; a route that needs more says so. */
const DEFAULT_LIMIT = "100kb"

type BodyOptions = {
  /** Largest body, in body-parser's notation. */
  sizeLimit?: string
  /** What runs before the body is validated, such as a guard, and what needs it validated. */
  before?: NonNullable<MiddlewareRoute["middlewares"]>
  after?: NonNullable<MiddlewareRoute["middlewares"]>
}

/**
 * A POST route whose body is what a schema of the contracts says. `req.validatedBody` then has the
 * schema's type, and what the schema does not know is refused.
 */
export function postBody(
  matcher: string,
  schema: z.ZodType,
  { sizeLimit = DEFAULT_LIMIT, before = [], after = [] }: BodyOptions = {},
): MiddlewareRoute {
  return {
    matcher,
    methods: ["POST"],
    bodyParser: { sizeLimit },
    middlewares: [...before, validateBody(schema), ...after],
  }
}

/** @throws ProblemsError naming every field that is missing, unknown or malformed. */
export function validateBody(schema: z.ZodType) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    req.validatedBody = parseInput(schema, req.body ?? {})
    next()
  }
}
