import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { InvitationToken, InvitationView } from "../../../contracts/company"
import { readEnv } from "../../../env"
import { readLink } from "../../../mail/signed-link"
import { toInvitationView } from "../../../readers/company"
import { refuse } from "../../../workflows/problems"
import { readOpenInvitation } from "../../../workflows/company/steps/accept-invitations"

/** A POST, so that the link's token stands in no log of addresses. */
export async function POST(
  req: MedusaRequest<InvitationToken>,
  res: MedusaResponse<{ invitation: InvitationView }>,
) {
  const link = readLink("invitation", req.validatedBody.token, readEnv(process.env).JWT_SECRET)
  if (!link) return refuse("token", "invitation_ended")
  const { invitation: invitation_id, email } = link
  const invitation = await readOpenInvitation(req.scope, { invitation_id, email })
  res.json({ invitation: await toInvitationView(req.scope, invitation) })
}
