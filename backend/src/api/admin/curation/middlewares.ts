import {
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { requireCurator, requireOperator } from "../../../readers/acting-curator"
import { Decision, GiveAssessment, NewCurator, VerifyProducer } from "../../../contracts/curation"
import { postBody } from "../../read-body"

const guard =
  (check: (req: AuthenticatedMedusaRequest) => Promise<unknown>) =>
  (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) =>
    check(req as AuthenticatedMedusaRequest).then(() => next(), next)

const curatorOnly = guard(requireCurator)
const operatorOnly = guard(requireOperator)

// Medusa itself lets only signed-in users below /admin.
export const curationMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/curation/curators", NewCurator, { before: [operatorOnly] }),
  postBody("/admin/curation/reviews/:id/assessments", GiveAssessment, { before: [curatorOnly] }),
  postBody("/admin/curation/reviews/:id/request-changes", Decision, { before: [curatorOnly] }),
  postBody("/admin/curation/reviews/:id/reject", Decision, { before: [curatorOnly] }),
  postBody("/admin/curation/reviews/:id/withdraw", Decision),
  postBody("/admin/curation/producers/:id/verify", VerifyProducer),
  postBody("/admin/curation/producers/:id/request-changes", Decision),
  postBody("/admin/curation/producers/:id/suspend", Decision),
  postBody("/admin/curation/certificates/:id/verify", Decision),
  postBody("/admin/curation/certificates/:id/refuse", Decision),
]
