import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import { answerDelivery, type DeliveryAnswer, readPhotoForm } from "../../../../answer-delivery"
import { AddMilestone } from "../../../../../contracts/delivery"
import { addMilestoneWorkflow } from "../../../../../workflows/delivery/add-milestone"
import { readOrderRow } from "../../../../../readers/order-row"

export async function POST(req: ProducerRequest, res: MedusaResponse<DeliveryAnswer>) {
  const owner = { producer_id: req.producer.id }
  const { id } = await readOrderRow(req.scope, req.params.id ?? "", owner)
  const { data, photos } = await readPhotoForm(req, AddMilestone)
  await addMilestoneWorkflow(req.scope).run({
    input: { id, ...owner, milestone: data, photos },
  })
  res.status(201)
  await answerDelivery(req, res, owner)
}
