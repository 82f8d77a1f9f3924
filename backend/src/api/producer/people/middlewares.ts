import type { MiddlewareRoute } from "@medusajs/framework/http"
import { ChangeMember, InviteMember, JoinProducer, MemberToken } from "../../../contracts/people"
import { onlyVerified } from "../../account/only-verified"
import { byAccount, byClient, limit } from "../../limits/limit"
import { postBody } from "../../read-body"

const perLink = limit({ name: "link.client", by: byClient })

// Below /producer, so behind its guard, which also asks for the role (access/producer-deeds.ts).
export const peopleMiddlewares: MiddlewareRoute[] = [
  postBody("/producer/people/invitations", InviteMember, {
    after: [onlyVerified, limit({ name: "invite.account", by: byAccount, onlyDone: true })],
  }),
  postBody("/producer/people/members/:id", ChangeMember),
  postBody("/recovery/member-invitation", MemberToken, { after: [perLink] }),
  // With an account that exists it also tries a password.
  postBody("/recovery/member-invitation/join", JoinProducer, {
    before: [limit({ name: "sign_up.client", by: byClient })],
    after: [perLink],
  }),
]
