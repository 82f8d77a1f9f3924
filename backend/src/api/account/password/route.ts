import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setPasswordWorkflow } from "../../../workflows/account/set-password"
import { sessionOf } from "../../session/only-live-sessions"
import type { ChangePassword } from "../../../contracts/account"

export async function POST(
  req: AuthenticatedMedusaRequest<ChangePassword>,
  res: MedusaResponse<object>,
) {
  const { current_password, password } = req.validatedBody
  await setPasswordWorkflow(req.scope).run({
    input: {
      auth_identity_id: req.auth_context.auth_identity_id,
      password,
      proof: { password: current_password },
      keep_session: sessionOf(req)?.id,
    },
  })
  res.json({})
}
