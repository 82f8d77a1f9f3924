import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import type { EvidenceView } from "../../../../contracts/producer"
import { listEvidence, readEvidenceRow } from "../../../../readers/evidence"
import { removeEvidenceWorkflow } from "../../../../workflows/producer/evidence"
import { sendPrivateFile } from "../../../send-private-file"

export async function GET(req: ProducerRequest, res: MedusaResponse) {
  const { id: producer_id } = req.producer
  const row = await readEvidenceRow(req.scope, { id: req.params.id ?? "", producer_id })
  await sendPrivateFile(req.scope, row, res)
}

export async function DELETE(
  req: ProducerRequest,
  res: MedusaResponse<{ evidence: EvidenceView[] }>,
) {
  const { id: producer_id } = req.producer
  const evidence_id = req.params.id ?? ""
  await removeEvidenceWorkflow(req.scope).run({ input: { producer_id, evidence_id } })
  res.json({ evidence: await listEvidence(req.scope, producer_id) })
}
