import type { CertificateInput } from "@serumpun/backend/src/contracts/producer.ts"
import { certificateFacts } from "@serumpun/domain/certificate-checks"
import { addDays } from "@serumpun/domain/days"
import { localized } from "@serumpun/domain/locales"
import type { Client } from "../../scripts/http/client.ts"
import { freshNib, today } from "./actors.ts"

/** A certificate that keeps every rule and covers the goods of `completeContent`. */
export function completeCertificate(change: Partial<CertificateInput> = {}): CertificateInput {
  return {
    scheme: "lacey",
    number: `LACEY-${freshNib()}`,
    issuer: "Demo body",
    holder_name: "KUB Uji",
    holder_kind: "producer",
    scope: localized({ en: "Rattan goods" }),
    scope_hs: ["4602"],
    valid_from: addDays(today, -300),
    valid_until: addDays(today, 300),
    ...change,
  }
}

/** Its scan, as a phone would send it. */
export async function addScan(producer: Client, certificate_id: string): Promise<void> {
  const form = new FormData()
  const scan = "%PDF-1.4\n% a certificate\ntrailer<<>>\n%%EOF"
  form.set("file", new Blob([scan], { type: "application/pdf" }), "scan.pdf")
  await producer.post(`/producer/certificates/${certificate_id}/file`, form)
}

/** A producer shows the scan, and a curator finds that it says what was entered. */
export async function verifyCertificate(
  { producer, curator }: { producer: Client; curator: Client },
  certificate_id: string,
): Promise<void> {
  await addScan(producer, certificate_id)
  const path = `/admin/curation/certificates/${certificate_id}/verify`
  await curator.post(path, { compared: certificateFacts })
}

/** Enters it for a producer; gives its id. */
export async function addCertificate(
  producer: Client,
  certificate: CertificateInput = completeCertificate(),
): Promise<string> {
  const path = "/producer/certificates"
  const answer = await producer.post<{ certificate: { id: string } }>(path, certificate)
  return answer.certificate.id
}
