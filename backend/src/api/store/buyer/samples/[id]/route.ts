import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import { answerSample, type SampleAnswer } from "../../../../answer-sample"

export function GET(req: BuyerRequest, res: MedusaResponse<SampleAnswer>) {
  return answerSample(req, res, { buyer_id: req.buyer.id })
}
