import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import { answerDelivery, type DeliveryAnswer } from "../../../../answer-delivery"
import type { AnswerRating } from "../../../../../contracts/rating"
import { answerRatingWorkflow } from "../../../../../workflows/delivery/answer-rating"

export async function POST(
  req: ProducerRequest<AnswerRating>,
  res: MedusaResponse<DeliveryAnswer>,
) {
  const owner = { producer_id: req.producer.id }
  await answerRatingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", ...owner, ...req.validatedBody },
  })
  await answerDelivery(req, res, owner)
}
