import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SignedIn } from "../../../../contracts/auth"
import type { JoinCompany } from "../../../../contracts/company"
import { readEnv } from "../../../../env"
import { readLink } from "../../../../mail/signed-link"
import { joinCompanyWorkflow } from "../../../../workflows/company/answer-invitation"
import { refuse } from "../../../../workflows/problems"
import { issueToken } from "../../../session/issue-token"

export async function POST(req: MedusaRequest<JoinCompany>, res: MedusaResponse<SignedIn>) {
  const { token, ...person } = req.validatedBody
  const link = readLink("invitation", token, readEnv(process.env).JWT_SECRET)
  if (!link) return refuse("token", "invitation_ended")
  const { invitation: invitation_id, email } = link
  const { result } = await joinCompanyWorkflow(req.scope).run({
    input: { invitation_id, email, ...person },
  })
  res.status(201).json({ token: await issueToken(req, "customer", result.auth_identity_id) })
}
