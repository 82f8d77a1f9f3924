import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SignedAnswer } from "../../../../../contracts/passport"
import { signPassportWorkflow } from "../../../../../workflows/passport/sign-passport"

export async function GET(req: MedusaRequest, res: MedusaResponse<SignedAnswer>) {
  const { result: jwt } = await signPassportWorkflow(req.scope).run({
    input: { passport_id: req.params.id ?? "" },
  })
  res.json({ jwt })
}
