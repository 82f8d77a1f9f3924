import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { isEmailVerified } from "../../readers/person"
import { ProblemsError } from "../../workflows/problems"
import { problem } from "@serumpun/domain/problems"

/** What reaches other people is sent by somebody whose address is known to be theirs. */
export async function onlyVerified(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { auth_identity_id } = (req as AuthenticatedMedusaRequest).auth_context
  if (await isEmailVerified(req.scope, auth_identity_id)) return next()
  next(new ProblemsError([problem("email", "email_unverified")]))
}
