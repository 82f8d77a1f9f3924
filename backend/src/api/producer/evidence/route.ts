import type { MedusaResponse } from "@medusajs/framework/http"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import type { ProducerRequest } from "../../access/acting"
import { type EvidenceView, NewEvidence } from "../../../contracts/producer"
import { listEvidence } from "../../../readers/evidence"
import { addEvidenceWorkflow } from "../../../workflows/producer/evidence"
import { readUpload } from "../../read-upload"
import { readData } from "../../read-data"

type Answer = { evidence: EvidenceView[] }

export async function GET(req: ProducerRequest, res: MedusaResponse<Answer>) {
  res.json({ evidence: await listEvidence(req.scope, req.producer.id) })
}

export async function POST(req: ProducerRequest, res: MedusaResponse<Answer>) {
  const { id: producer_id } = req.producer
  const { file, fields } = await readUpload(req, scanRule)
  const { kind } = readData(NewEvidence, fields)
  await addEvidenceWorkflow(req.scope).run({
    input: { producer_id, kind, file_name: file.name, content_base64: file.content_base64 },
  })
  res.status(201).json({ evidence: await listEvidence(req.scope, producer_id) })
}
