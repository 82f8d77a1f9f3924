import type { MiddlewareRoute } from "@medusajs/framework/http"
import { ConfirmEmail, ForgottenPassword, NewPassword } from "../../contracts/account"
import { ReadMeetingCode } from "../../contracts/attendance"
import { FindEntry } from "../../contracts/register-claim"
import { byAddress, byClient, byClaimCode, limit } from "../limits/limit"
import { postBody } from "../read-body"

const perLink = limit({ name: "link.client", by: byClient })
const perCode = limit(
  { name: "claim_try.client", by: byClient, onlyFailed: true },
  { name: "claim_try.code", by: byClaimCode, onlyFailed: true },
)

// Open to everybody: for people who cannot sign in, and for the links in their mails.
export const recoveryMiddlewares: MiddlewareRoute[] = [
  postBody("/recovery/password", ForgottenPassword, {
    after: [
      limit({ name: "reset.client", by: byClient }, { name: "reset.address", by: byAddress }),
    ],
  }),
  postBody("/recovery/password/confirm", NewPassword, { after: [perLink] }),
  postBody("/recovery/email/confirm", ConfirmEmail, { after: [perLink] }),
  postBody("/recovery/register-entry", FindEntry, { after: [perCode] }),
  postBody("/recovery/meeting", ReadMeetingCode, { after: [perCode] }),
]
