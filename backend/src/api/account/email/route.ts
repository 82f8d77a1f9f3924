import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { AccountEmail } from "../../../contracts/account"
import { isEmailVerified, readPerson } from "../../../readers/person"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AccountEmail>) {
  const { auth_identity_id } = req.auth_context
  const person = await readPerson(req.scope, auth_identity_id)
  if (!person) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such account")
  const is_verified = await isEmailVerified(req.scope, auth_identity_id)
  res.json({ email: person.email, is_verified })
}
