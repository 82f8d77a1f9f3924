import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerMe } from "../../../../contracts/producer"
import { requireProducer } from "../../../../readers/acting-producer"
import { readProducerMe } from "../../../../readers/producer"
import { changeProducerStatusWorkflow } from "../../../../workflows/producer/change-producer-status"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProducerMe>) {
  const { id, member_id } = await requireProducer(req)
  await changeProducerStatusWorkflow(req.scope).run({
    input: { producer_id: id, to: "submitted", actor: { producer_id: id } },
  })
  res.json(await readProducerMe(req.scope, id, member_id))
}
