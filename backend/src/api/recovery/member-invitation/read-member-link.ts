import { readEnv } from "../../../env"
import { readLink } from "../../../mail/signed-link"
import { refuse } from "../../../workflows/problems"
import type { InvitedBy } from "../../../workflows/people/steps/accept-member-invitation"

/** What the link of an invitation says. @throws a problem at the token when it is none of ours or has ended */
export function readMemberLink(token: string): InvitedBy {
  const link = readLink("member_invitation", token, readEnv(process.env).JWT_SECRET)
  if (!link) return refuse("token", "invitation_ended")
  const { invitation: invitation_id, email, expires } = link
  return { invitation_id, email, expires }
}
