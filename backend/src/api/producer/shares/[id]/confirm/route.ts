import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import { answerShare, type ShareAnswer } from "../../answer-share"

export function POST(req: ProducerRequest, res: MedusaResponse<ShareAnswer>) {
  return answerShare(req, res, { answer: "confirmed", note: null })
}
