import type { CertificateInput } from "@serumpun/backend/src/contracts/producer.ts"
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

/** Enters it for a producer; gives its id. */
export async function addCertificate(
  producer: Client,
  certificate: CertificateInput = completeCertificate(),
): Promise<string> {
  const path = "/producer/certificates"
  const answer = await producer.post<{ certificate: { id: string } }>(path, certificate)
  return answer.certificate.id
}
