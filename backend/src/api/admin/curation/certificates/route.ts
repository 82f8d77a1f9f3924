import type { MedusaResponse } from "@medusajs/framework/http"
import { CertificateQuery, type CertificatesToCheck } from "../../../../contracts/certificate"
import type { Paged } from "../../../../contracts/paging"
import { listCertificateQueue } from "../../../../readers/certificate-queue"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<Paged & CertificatesToCheck>) {
  const query = parseQuery(CertificateQuery, req.query)
  const { limit, offset } = query
  res.json({ ...(await listCertificateQueue(req.scope, query)), limit, offset })
}
