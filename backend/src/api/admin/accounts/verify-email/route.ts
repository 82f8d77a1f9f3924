import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { findIdentityId } from "../../../../readers/identity"
import { verifyEmailWorkflow } from "../../../../workflows/account/verify-email"
import type { VouchForEmail } from "../../../../contracts/account"

/** An operator vouches for an address, for somebody whom our mails do not reach. */
export async function POST(
  req: AuthenticatedMedusaRequest<VouchForEmail>,
  res: MedusaResponse<object>,
) {
  const { email } = req.validatedBody
  const auth_identity_id = await findIdentityId(req.scope, email)
  if (!auth_identity_id)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such account")
  await verifyEmailWorkflow(req.scope).run({ input: { auth_identity_id, email } })
  res.json({})
}
