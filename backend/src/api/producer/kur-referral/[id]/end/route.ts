import type { MedusaResponse } from "@medusajs/framework/http"
import type { OwnReferral } from "../../../../../contracts/referral"
import { endReferralWorkflow } from "../../../../../workflows/capital/end-referral"
import type { ProducerRequest } from "../../../../access/acting"

export async function POST(req: ProducerRequest, res: MedusaResponse<{ referral: OwnReferral }>) {
  const input = { id: String(req.params["id"]), producer_id: req.producer.id }
  const { result } = await endReferralWorkflow(req.scope).run({ input })
  res.json({ referral: result })
}
