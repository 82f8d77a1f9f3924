import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../access/acting"
import type { VerifyCertificate } from "../../../contracts/certificate"
import type { ProducerCertificate } from "../../../contracts/producer"
import { readCertificateRow, toProducerCertificate } from "../../../readers/certificate"
import { decideCertificateWorkflow } from "../../../workflows/certificate/decide-certificate"
import type { Decision } from "../../../contracts/curation"

/** Verifying and refusing a paper differ only in where they lead; refusing a verified one revokes it. */
export function decideCertificate(to: "verified" | "refused") {
  return async function POST(
    req: AdminRequest<Decision | VerifyCertificate>,
    res: MedusaResponse<{ certificate: ProducerCertificate }>,
  ) {
    const certificate_id = req.params.id ?? ""
    const { status } = await readCertificateRow(req.scope, { id: certificate_id })
    await decideCertificateWorkflow(req.scope).run({
      input: {
        certificate_id,
        to: to === "refused" && status === "verified" ? "revoked" : to,
        actor: { user_id: req.user.id },
        ...req.validatedBody,
      },
    })
    const row = await readCertificateRow(req.scope, { id: certificate_id })
    res.json({ certificate: toProducerCertificate(row) })
  }
}
