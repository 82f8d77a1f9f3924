import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { CertificateInput, ProducerCertificate } from "../../../contracts/producer"
import { type Paged, PageQuery } from "../../../contracts/paging"
import {
  pageCertificates,
  readCertificateRow,
  toProducerCertificate,
} from "../../../readers/certificate"
import { parseQuery } from "../../parse-query"
import { saveCertificateWorkflow } from "../../../workflows/certificate/save-certificate"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<Paged & { certificates: ProducerCertificate[] }>,
) {
  const { id } = req.producer
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await pageCertificates(req.scope, id, page)), ...page })
}

export async function POST(
  req: ProducerRequest<CertificateInput>,
  res: MedusaResponse<{ certificate: ProducerCertificate }>,
) {
  const { id: producer_id } = req.producer
  const { result } = await saveCertificateWorkflow(req.scope).run({
    input: { producer_id, certificate_id: null, certificate: req.validatedBody },
  })
  const row = await readCertificateRow(req.scope, { id: result.id, producer_id })
  res.status(201).json({ certificate: toProducerCertificate(row) })
}
