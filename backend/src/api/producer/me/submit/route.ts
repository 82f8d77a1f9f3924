import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import type { ProducerMe } from "../../../../contracts/producer"
import { readProducerMe } from "../../../../readers/producer"
import { changeProducerStatusWorkflow } from "../../../../workflows/producer/change-producer-status"

export async function POST(req: ProducerRequest, res: MedusaResponse<ProducerMe>) {
  const { id, member_id } = req.producer
  await changeProducerStatusWorkflow(req.scope).run({
    input: { producer_id: id, to: "submitted", actor: { producer_id: id } },
  })
  res.json(await readProducerMe(req.scope, id, member_id))
}
