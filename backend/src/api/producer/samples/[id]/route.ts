import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import { answerSample, type SampleAnswer } from "../../../answer-sample"

export function GET(req: ProducerRequest, res: MedusaResponse<SampleAnswer>) {
  return answerSample(req, res, { producer_id: req.producer.id })
}
