import type { MedusaResponse } from "@medusajs/framework/http"
import { removeMemberWorkflow } from "../../../../workflows/people/remove-member"
import type { ProducerRequest } from "../../../access/acting"

export async function POST(req: ProducerRequest, res: MedusaResponse<{ left: string }>) {
  const { id: producer_id, member_id, name } = req.producer
  await removeMemberWorkflow(req.scope).run({ input: { producer_id, member_id, by: member_id } })
  res.json({ left: name })
}
