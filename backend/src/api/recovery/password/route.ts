import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requestPasswordResetWorkflow } from "../../../workflows/account/request-password-reset"
import { inSameTime } from "../same-time"
import type { ForgottenPassword } from "../../../contracts/account"

export async function POST(req: MedusaRequest<ForgottenPassword>, res: MedusaResponse<object>) {
  const { email } = req.validatedBody
  await inSameTime(() => requestPasswordResetWorkflow(req.scope).run({ input: { email } }))
  res.status(202).json({})
}
