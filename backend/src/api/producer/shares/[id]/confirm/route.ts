import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { OwnShare } from "../../../../../contracts/pool"
import { listOwnShares } from "../../../../../readers/pool/pool-views"
import { answerShareWorkflow } from "../../../../../workflows/pool/answer-share"
import { readLocale } from "../../../../read-locale"

export async function POST(req: ProducerRequest, res: MedusaResponse<{ shares: OwnShare[] }>) {
  const { id, name } = req.producer
  await answerShareWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", producer: { id, name }, answer: "confirmed", note: null },
  })
  res.json({ shares: await listOwnShares(req.scope, id, readLocale(req)) })
}
