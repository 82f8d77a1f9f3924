import type { MedusaResponse } from "@medusajs/framework/http"
import type { AnswerSample } from "../../../../../contracts/sample"
import { moveSampleWorkflow } from "../../../../../workflows/sample/move-sample"
import type { ProducerRequest } from "../../../../access/acting"
import { answerSample, type SampleAnswer } from "../../../../answer-sample"

export async function POST(req: ProducerRequest<AnswerSample>, res: MedusaResponse<SampleAnswer>) {
  const by = { producer_id: req.producer.id }
  const { kind, note, ...answer } = req.validatedBody
  await moveSampleWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", by, kind, note, answer },
  })
  await answerSample(req, res, by)
}
