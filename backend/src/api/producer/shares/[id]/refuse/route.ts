import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { RefuseShare } from "../../../../../contracts/pool"
import { answerShare, type ShareAnswer } from "../../answer-share"

export function POST(req: ProducerRequest<RefuseShare>, res: MedusaResponse<ShareAnswer>) {
  return answerShare(req, res, { answer: "refused", note: req.validatedBody.note })
}
