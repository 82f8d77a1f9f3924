import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SignedAnswer } from "../../../../../contracts/passport"
import { askedStatusList } from "../../../../../readers/passport-status"
import { signStatusListWorkflow } from "../../../../../workflows/passport/sign-status-list"

export async function GET(req: MedusaRequest, res: MedusaResponse<SignedAnswer>) {
  const { result: jwt } = await signStatusListWorkflow(req.scope).run({
    input: askedStatusList(req.params),
  })
  res.json({ jwt })
}
