import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import type { InvitationToken } from "../../../../../contracts/company"
import { readEnv } from "../../../../../env"
import { readLink } from "../../../../../mail/signed-link"
import { readPerson } from "../../../../../readers/person"
import { acceptInvitationWorkflow } from "../../../../../workflows/company/answer-invitation"
import { refuse } from "../../../../../workflows/problems"

export async function POST(
  req: BuyerRequest<InvitationToken>,
  res: MedusaResponse<{ company_id: string }>,
) {
  const link = readLink("invitation", req.validatedBody.token, readEnv(process.env).JWT_SECRET)
  if (!link) return refuse("token", "invitation_ended")
  const { auth_identity_id } = req.auth_context
  const email = (await readPerson(req.scope, auth_identity_id))?.email ?? ""
  const { result } = await acceptInvitationWorkflow(req.scope).run({
    input: {
      invitation_id: link.invitation,
      customer_id: req.buyer.person.id,
      auth_identity_id,
      email,
    },
  })
  res.json(result)
}
