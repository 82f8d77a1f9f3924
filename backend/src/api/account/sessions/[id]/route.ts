import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { SessionsEnded } from "../../../../contracts/account"
import { endSessionsWorkflow } from "../../../../workflows/session/end-sessions"

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse<SessionsEnded>) {
  const { auth_identity_id } = req.auth_context
  const id = req.params.id ?? ""
  const { result } = await endSessionsWorkflow(req.scope).run({ input: { auth_identity_id, id } })
  if (result.ended === 0)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such session")
  res.json(result)
}
