import {
  type Certificate,
  checkCertificate,
  type CertificateScheme,
  normalizeCertificateNumber,
} from "./certificates.js"
import { problem, type Problem } from "./problems.js"
import { canTransition, type CertificateStatus } from "./statuses.js"
import { checkText } from "./text-rules.js"

/** What a curator compares with the file, one by one. */
export const certificateFacts = ["number", "holder", "scope", "dates"] as const
export type CertificateFact = (typeof certificateFacts)[number]

/**
 * What waits for curators: certificates with a file that nobody has compared, also where they had been
 * verified before it came, and those that were verified without one; and what waits for its producer's file.
 */
export const certificateQueues = ["to_check", "no_file", "file_awaited"] as const
export type CertificateQueue = (typeof certificateQueues)[number]

/** What was found: `was` is what the producer had entered where the file says something else. */
export type CertificateCheck = { fact: CertificateFact; was: string | null }

/** What the file says, where it is not what the producer entered. HS prefixes, ISO days. */
export type CertificateCorrection = Partial<
  Pick<Certificate, "number" | "holder_name" | "scope_hs" | "valid_from" | "valid_until">
>
type Entered = Required<CertificateCorrection> & { scheme: CertificateScheme }

const LONGEST_NAME = 120

/**
 * Whether a curator may say of a certificate that it is what its file says. One that was verified without
 * a file stays verified when it gets its first, and is compared then.
 */
export function mayVerify({
  status,
  is_to_compare,
}: {
  status: CertificateStatus
  is_to_compare: boolean
}): boolean {
  return (
    canTransition("certificate", status, "verified") || (status === "verified" && is_to_compare)
  )
}

/** The entry with what the file says put right. */
export function correctCertificate<T extends Entered>(entered: T, said: CertificateCorrection): T {
  const number = normalizeCertificateNumber(entered.scheme, said.number ?? entered.number)
  return { ...entered, ...said, number }
}

/**
 * What keeps a curator from verifying a certificate: no file to compare it with, a fact that was not
 * compared, or a correction that cannot stand on one. `today`: an ISO day in Jakarta.
 */
export function checkVerification(
  entered: Entered & { has_file: boolean },
  { compared, corrected }: { compared: CertificateFact[]; corrected: CertificateCorrection },
  today: string,
): Problem[] {
  if (!entered.has_file) return [problem("file", "certificate_file_missing")]
  const right = correctCertificate(entered, corrected)
  const found = [
    ...checkText("holder_name", right.holder_name, { max: LONGEST_NAME, required: true }),
    ...checkCertificate(right, today),
  ]
  return [
    ...certificateFacts
      .filter((fact) => !compared.includes(fact))
      .map((fact) => problem(`compared.${fact}`, "certificate_not_compared")),
    ...found.map((one) => ({ ...one, field: `corrected.${one.field}` })),
  ]
}

/** What is kept of a verification: each fact, with what stood there before it was put right. */
export function checksOf(entered: Entered, right: Entered): CertificateCheck[] {
  const written: Record<CertificateFact, (one: Entered) => string> = {
    number: ({ number }) => number,
    holder: ({ holder_name }) => holder_name,
    scope: ({ scope_hs }) => scope_hs.join(", "),
    dates: ({ valid_from, valid_until }) => `${valid_from} – ${valid_until}`,
  }
  return certificateFacts.map((fact) => {
    const was = written[fact](entered)
    return { fact, was: was === written[fact](right) ? null : was }
  })
}
