import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CertificateInput, ProducerCertificate } from "../../../../contracts/producer"
import { requireProducer } from "../../../../readers/acting-producer"
import { readCertificateRow, toProducerCertificate } from "../../../../readers/certificate"
import { deleteCertificateWorkflow } from "../../../../workflows/certificate/delete-certificate"
import { saveCertificateWorkflow } from "../../../../workflows/certificate/save-certificate"

type Answer = { certificate: ProducerCertificate }

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<Answer>) {
  const { id: producer_id } = await requireProducer(req)
  const row = await readCertificateRow(req.scope, { id: req.params.id ?? "", producer_id })
  res.json({ certificate: toProducerCertificate(row) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CertificateInput>,
  res: MedusaResponse<Answer>,
) {
  const { id: producer_id } = await requireProducer(req)
  const certificate_id = req.params.id ?? ""
  await saveCertificateWorkflow(req.scope).run({
    input: { producer_id, certificate_id, certificate: req.validatedBody },
  })
  const row = await readCertificateRow(req.scope, { id: certificate_id, producer_id })
  res.json({ certificate: toProducerCertificate(row) })
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string; deleted: true }>,
) {
  const { id: producer_id } = await requireProducer(req)
  const id = req.params.id ?? ""
  await deleteCertificateWorkflow(req.scope).run({ input: { producer_id, certificate_id: id } })
  res.json({ id, deleted: true })
}
