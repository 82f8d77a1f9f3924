import type { MedusaResponse } from "@medusajs/framework/http"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import type { ProducerRequest } from "../../../../access/acting"
import type { ProducerCertificate } from "../../../../../contracts/producer"
import { readCertificateRow, toProducerCertificate } from "../../../../../readers/certificate"
import { attachCertificateFileWorkflow } from "../../../../../workflows/certificate/attach-file"
import { readUpload } from "../../../../read-upload"
import { sendPrivateFile } from "../../../../send-private-file"

export async function POST(
  req: ProducerRequest,
  res: MedusaResponse<{ certificate: ProducerCertificate }>,
) {
  const { id: producer_id } = req.producer
  const { file } = await readUpload(req, scanRule)
  const certificate_id = req.params.id ?? ""
  await attachCertificateFileWorkflow(req.scope).run({
    input: {
      producer_id,
      certificate_id,
      file_name: file.name,
      content_base64: file.content_base64,
    },
  })
  const row = await readCertificateRow(req.scope, { id: certificate_id, producer_id })
  res.status(201).json({ certificate: toProducerCertificate(row) })
}

export async function GET(req: ProducerRequest, res: MedusaResponse) {
  const { id: producer_id } = req.producer
  const row = await readCertificateRow(req.scope, { id: req.params.id ?? "", producer_id })
  await sendPrivateFile(req.scope, row, res)
}
