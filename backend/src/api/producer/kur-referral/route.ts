import type { MedusaResponse } from "@medusajs/framework/http"
import type { AskReferral, OwnReferral, OwnReferralAnswer } from "../../../contracts/referral"
import { readNewestReferral } from "../../../readers/capital/referrals"
import { askReferralWorkflow } from "../../../workflows/capital/ask-referral"
import type { ProducerRequest } from "../../access/acting"

export async function GET(req: ProducerRequest, res: MedusaResponse<OwnReferralAnswer>) {
  res.json(await readNewestReferral(req.scope, req.producer.id))
}

export async function POST(
  req: ProducerRequest<AskReferral>,
  res: MedusaResponse<{ referral: OwnReferral }>,
) {
  const { id, member_id } = req.producer
  const input = { ...req.validatedBody, producer_id: id, member_id }
  const { result } = await askReferralWorkflow(req.scope).run({ input })
  res.json({ referral: result })
}
