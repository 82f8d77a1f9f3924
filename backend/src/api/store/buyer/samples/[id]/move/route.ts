import type { MedusaResponse } from "@medusajs/framework/http"
import type { MoveOwnSample } from "../../../../../../contracts/sample"
import { moveSampleWorkflow } from "../../../../../../workflows/sample/move-sample"
import type { BuyerRequest } from "../../../../../access/acting"
import { answerSample, type SampleAnswer } from "../../../../../answer-sample"

export async function POST(req: BuyerRequest<MoveOwnSample>, res: MedusaResponse<SampleAnswer>) {
  const { id: buyer_id, person } = req.buyer
  const by = { buyer_id }
  await moveSampleWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", by, person_id: person.id, ...req.validatedBody },
  })
  await answerSample(req, res, by)
}
