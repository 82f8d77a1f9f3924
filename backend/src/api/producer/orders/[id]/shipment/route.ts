import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import { answerDelivery, type DeliveryAnswer } from "../../../../answer-delivery"
import type { CorrectShipment } from "../../../../../contracts/delivery"
import { correctShipmentWorkflow } from "../../../../../workflows/delivery/correct-shipment"

export async function POST(
  req: ProducerRequest<CorrectShipment>,
  res: MedusaResponse<DeliveryAnswer>,
) {
  const owner = { producer_id: req.producer.id }
  await correctShipmentWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", ...owner, shipment: req.validatedBody },
  })
  await answerDelivery(req, res, owner)
}
