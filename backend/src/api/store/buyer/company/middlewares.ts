import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  ChangeRole,
  ChooseCompany,
  InvitationToken,
  InviteColleague,
  JoinCompany,
  SaveAddress,
  SaveCompany,
  SaveLimit,
} from "../../../../contracts/company"
import { RefuseConsent } from "../../../../contracts/consent"
import { onlyVerified } from "../../../account/only-verified"
import { byAccount, byClient, limit } from "../../../limits/limit"
import { postBody } from "../../../read-body"

const perLink = limit({ name: "link.client", by: byClient })

// Below /store/buyer, so behind its guard, which also asks for the role (access/buyer-deeds.ts).
export const companyMiddlewares: MiddlewareRoute[] = [
  postBody("/store/buyer/company", SaveCompany),
  postBody("/store/buyer/consents/:id/refuse", RefuseConsent),
  postBody("/store/buyer/company/limit", SaveLimit),
  postBody("/store/buyer/company/addresses", SaveAddress),
  postBody("/store/buyer/company/addresses/:id", SaveAddress),
  postBody("/store/buyer/company/colleagues/:id", ChangeRole),
  postBody("/store/buyer/company/choose", ChooseCompany),
  postBody("/store/buyer/company/invitations", InviteColleague, {
    after: [onlyVerified, limit({ name: "invite.account", by: byAccount, onlyDone: true })],
  }),
  postBody("/store/buyer/invitations/accept", InvitationToken, { after: [perLink] }),
  postBody("/recovery/invitation", InvitationToken, { after: [perLink] }),
  postBody("/recovery/invitation/join", JoinCompany, {
    before: [limit({ name: "sign_up.client", by: byClient })],
    after: [perLink],
  }),
]
