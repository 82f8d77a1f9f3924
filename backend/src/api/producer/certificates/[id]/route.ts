import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../access/acting"
import type { CertificateInput, ProducerCertificate } from "../../../../contracts/producer"
import { readCertificateRow, toProducerCertificate } from "../../../../readers/certificate"
import { deleteCertificateWorkflow } from "../../../../workflows/certificate/delete-certificate"
import { saveCertificateWorkflow } from "../../../../workflows/certificate/save-certificate"

type Answer = { certificate: ProducerCertificate }

export async function GET(req: ProducerRequest, res: MedusaResponse<Answer>) {
  const { id: producer_id } = req.producer
  const row = await readCertificateRow(req.scope, { id: req.params.id ?? "", producer_id })
  res.json({ certificate: toProducerCertificate(row) })
}

export async function POST(req: ProducerRequest<CertificateInput>, res: MedusaResponse<Answer>) {
  const { id: producer_id } = req.producer
  const certificate_id = req.params.id ?? ""
  await saveCertificateWorkflow(req.scope).run({
    input: { producer_id, certificate_id, certificate: req.validatedBody },
  })
  const row = await readCertificateRow(req.scope, { id: certificate_id, producer_id })
  res.json({ certificate: toProducerCertificate(row) })
}

export async function DELETE(
  req: ProducerRequest,
  res: MedusaResponse<{ id: string; deleted: true }>,
) {
  const { id: producer_id } = req.producer
  const id = req.params.id ?? ""
  await deleteCertificateWorkflow(req.scope).run({ input: { producer_id, certificate_id: id } })
  res.json({ id, deleted: true })
}
