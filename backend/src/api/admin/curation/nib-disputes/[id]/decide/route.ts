import type { MedusaResponse } from "@medusajs/framework/http"
import type { DecideNibDispute } from "../../../../../../contracts/nib-dispute"
import { decideNibDisputeWorkflow } from "../../../../../../workflows/nib-dispute/decide-nib-dispute"
import type { AdminRequest } from "../../../../../access/acting"

export async function POST(req: AdminRequest<DecideNibDispute>, res: MedusaResponse<object>) {
  await decideNibDisputeWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id ?? "", user_id: req.user.id },
  })
  res.json({})
}
