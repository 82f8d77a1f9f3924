import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PasswordReset } from "../../../../../contracts/auth"
import { requestPasswordResetWorkflow } from "../../../../../workflows/account/request-password-reset"
import { inSameTime } from "../../../../recovery/same-time"

/** The Admin's own "forgotten password": the same mail as for everybody, instead of Medusa's event. */
export async function POST(req: MedusaRequest<PasswordReset>, res: MedusaResponse) {
  const email = req.validatedBody.identifier
  await inSameTime(() => requestPasswordResetWorkflow(req.scope).run({ input: { email } }))
  res.sendStatus(201)
}
