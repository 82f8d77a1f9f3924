import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CertificateInput, ProducerCertificate } from "../../../contracts/producer"
import { requireProducer } from "../../../readers/acting-producer"
import {
  listCertificateRows,
  readCertificateRow,
  toProducerCertificate,
} from "../../../readers/certificate"
import { saveCertificateWorkflow } from "../../../workflows/certificate/save-certificate"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ certificates: ProducerCertificate[] }>,
) {
  const { id } = await requireProducer(req)
  const rows = await listCertificateRows(req.scope, id)
  res.json({ certificates: rows.map(toProducerCertificate) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<CertificateInput>,
  res: MedusaResponse<{ certificate: ProducerCertificate }>,
) {
  const { id: producer_id } = await requireProducer(req)
  const { result } = await saveCertificateWorkflow(req.scope).run({
    input: { producer_id, certificate_id: null, certificate: req.validatedBody },
  })
  const row = await readCertificateRow(req.scope, { id: result.id, producer_id })
  res.status(201).json({ certificate: toProducerCertificate(row) })
}
