import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MemberInvitationView, MemberToken } from "../../../contracts/people"
import { toMemberInvitationView } from "../../../readers/people"
import { readOpenMemberInvitation } from "../../../workflows/people/steps/accept-member-invitation"
import { readMemberLink } from "./read-member-link"

/** A POST, so that the link's token stands in no log of addresses. */
export async function POST(
  req: MedusaRequest<MemberToken>,
  res: MedusaResponse<{ invitation: MemberInvitationView }>,
) {
  const invitation = await readOpenMemberInvitation(
    req.scope,
    readMemberLink(req.validatedBody.token),
  )
  res.json({ invitation: await toMemberInvitationView(req.scope, invitation) })
}
