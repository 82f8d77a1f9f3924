import {
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { requireCurator, requireOperator } from "../../../readers/acting-curator"
import { AssessmentBody, NewCuratorBody, NoteBody, VerifyProducerBody } from "./validators"

const post = (
  matcher: string,
  ...middlewares: NonNullable<MiddlewareRoute["middlewares"]>
): MiddlewareRoute => ({ matcher, methods: ["POST"], middlewares })

const guard =
  (check: (req: AuthenticatedMedusaRequest) => Promise<unknown>) =>
  (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) =>
    check(req as AuthenticatedMedusaRequest).then(() => next(), next)

const curatorOnly = guard(requireCurator)
const operatorOnly = guard(requireOperator)
const noteBody = validateAndTransformBody(NoteBody)

// Medusa itself lets only signed-in users below /admin.
export const curationMiddlewares: MiddlewareRoute[] = [
  post("/admin/curation/curators", operatorOnly, validateAndTransformBody(NewCuratorBody)),
  post(
    "/admin/curation/reviews/:id/assessments",
    curatorOnly,
    validateAndTransformBody(AssessmentBody),
  ),
  post("/admin/curation/reviews/:id/request-changes", curatorOnly, noteBody),
  post("/admin/curation/reviews/:id/reject", curatorOnly, noteBody),
  post("/admin/curation/reviews/:id/withdraw", noteBody),
  post("/admin/curation/producers/:id/verify", validateAndTransformBody(VerifyProducerBody)),
  post("/admin/curation/producers/:id/request-changes", noteBody),
  post("/admin/curation/producers/:id/suspend", noteBody),
  post("/admin/curation/certificates/:id/verify", noteBody),
  post("/admin/curation/certificates/:id/refuse", noteBody),
]
