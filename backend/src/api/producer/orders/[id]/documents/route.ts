import type { MedusaResponse } from "@medusajs/framework/http"
import type { IssuedView, IssueForOrder } from "../../../../../contracts/issued"
import { readIssuedView } from "../../../../../readers/issued"
import { issueForOrderWorkflow } from "../../../../../workflows/issued/issue-for-order"
import type { ProducerRequest } from "../../../../access/acting"

export async function POST(
  req: ProducerRequest<IssueForOrder>,
  res: MedusaResponse<{ document: IssuedView }>,
) {
  const producer_id = req.producer.id
  const { kind } = req.validatedBody
  const { result } = await issueForOrderWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", producer_id, kind },
  })
  res.status(201).json({ document: await readIssuedView(req.scope, result.id, { producer_id }) })
}
