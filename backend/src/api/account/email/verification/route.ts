import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { VerificationRequested } from "../../../../contracts/account"
import { requestVerificationWorkflow } from "../../../../workflows/account/request-verification"
import type { RequestVerification } from "../../../../contracts/account"

export async function POST(
  req: AuthenticatedMedusaRequest<RequestVerification>,
  res: MedusaResponse<VerificationRequested>,
) {
  const { auth_identity_id } = req.auth_context
  const { result } = await requestVerificationWorkflow(req.scope).run({
    input: { auth_identity_id, ...req.validatedBody },
  })
  res.json({ sent: result.written })
}
