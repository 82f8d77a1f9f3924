import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ConfirmedAddress } from "../../../../contracts/account"
import { readEnv } from "../../../../env"
import { readLink } from "../../../../mail/signed-link"
import { setPasswordWorkflow } from "../../../../workflows/account/set-password"
import { refuse } from "../../../../workflows/problems"
import type { NewPassword } from "../../../../contracts/account"

export async function POST(req: MedusaRequest<NewPassword>, res: MedusaResponse<ConfirmedAddress>) {
  const { token, password } = req.validatedBody
  const link = readLink("password", token, readEnv(process.env).JWT_SECRET)
  if (!link) return refuse("token", "link_expired")
  const { identity: auth_identity_id, print } = link
  const { result } = await setPasswordWorkflow(req.scope).run({
    input: { auth_identity_id, password, proof: { print } },
  })
  res.json({ email: result.email, next: "" })
}
