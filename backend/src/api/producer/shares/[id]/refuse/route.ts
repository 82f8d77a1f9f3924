import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { OwnShare, RefuseShare } from "../../../../../contracts/pool"
import { listOwnShares } from "../../../../../readers/pool/pool-views"
import { answerShareWorkflow } from "../../../../../workflows/pool/answer-share"
import { readLocale } from "../../../../read-locale"

export async function POST(
  req: ProducerRequest<RefuseShare>,
  res: MedusaResponse<{ shares: OwnShare[] }>,
) {
  const { id, name } = req.producer
  await answerShareWorkflow(req.scope).run({
    input: {
      id: req.params.id ?? "",
      producer: { id, name },
      answer: "refused",
      note: req.validatedBody.note,
    },
  })
  res.json({ shares: await listOwnShares(req.scope, id, readLocale(req)) })
}
