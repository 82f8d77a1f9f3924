import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GiveCode, PhoneSignedIn } from "../../../contracts/phone"
import { signInByPhoneWorkflow } from "../../../workflows/phone/sign-in-by-phone"
import { inSameTime } from "../../recovery/same-time"
import { issueToken } from "../../session/issue-token"

export async function POST(req: MedusaRequest<GiveCode>, res: MedusaResponse<PhoneSignedIn>) {
  const signedIn = signInByPhoneWorkflow(req.scope).run({ input: req.validatedBody })
  // A refusal comes no sooner than an entry: what it was refused for is not to be told by its time.
  await inSameTime(() => Promise.allSettled([signedIn]))
  const { auth_identity_id, email } = (await signedIn).result
  res.json({ token: await issueToken(req, "producer", auth_identity_id), email })
}
