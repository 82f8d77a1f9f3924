import type { MedusaResponse } from "@medusajs/framework/http"
import type { EndClaim } from "../../../../../../contracts/register-claim"
import { endClaimWorkflow } from "../../../../../../workflows/register/end-claim"
import type { AdminRequest } from "../../../../../access/acting"

export async function POST(req: AdminRequest<EndClaim>, res: MedusaResponse<{ ended: boolean }>) {
  const { result } = await endClaimWorkflow(req.scope).run({
    input: { ...req.validatedBody, claim_id: String(req.params["id"]), user_id: req.user.id },
  })
  res.json(result)
}
