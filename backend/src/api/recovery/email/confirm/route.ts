import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ConfirmedAddress } from "../../../../contracts/account"
import { readEnv } from "../../../../env"
import { readLink } from "../../../../mail/signed-link"
import { readPerson } from "../../../../readers/person"
import { verifyEmailWorkflow } from "../../../../workflows/account/verify-email"
import { refuse } from "../../../../workflows/problems"
import type { ConfirmEmail } from "../../../../contracts/account"

export async function POST(
  req: MedusaRequest<ConfirmEmail>,
  res: MedusaResponse<ConfirmedAddress>,
) {
  const link = readLink("email", req.validatedBody.token, readEnv(process.env).JWT_SECRET)
  const person = link ? await readPerson(req.scope, link.identity) : null
  if (!link || person?.email !== link.email) return refuse("token", "link_expired")
  const { identity: auth_identity_id, email, next } = link
  await verifyEmailWorkflow(req.scope).run({ input: { auth_identity_id, email } })
  res.json({ email, next })
}
