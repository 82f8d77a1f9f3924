import { coversHsCode, isValidOn, type Certificate } from "./certificates.js"
import { isGroupForm } from "./pool/pool-rules.js"
import type { StatusOf } from "./statuses.js"
import type { HolderKind } from "./units.js"

export type CertificateUseStatus = StatusOf<"certificate_use">

/**
 * How a certificate belongs to the producer whose goods it stands beside: it is theirs, their group has
 * confirmed that they may use it, or neither is known.
 */
export type HolderLink = "own" | "confirmed" | "unconfirmed"

/** A certificate of which it is known how it belongs to one producer; their own without a word. */
export type MarkedCertificate = Certificate & { link?: HolderLink }

type Held = { producer_id: string; holder_kind: HolderKind; is_holder_known: boolean }

/**
 * A group's certificate belongs to the group that entered it, and to members it has confirmed. What a
 * business that is no group entered in a group's name counts only where a curator had found it right
 * before groups could confirm (`is_holder_known`).
 */
export function linkOf(
  certificate: Held,
  producer: { id: string; legal_form: string },
  use: CertificateUseStatus | null,
): HolderLink {
  if (certificate.producer_id !== producer.id) return use === "confirmed" ? use : "unconfirmed"
  const is_theirs =
    certificate.holder_kind !== "group" ||
    isGroupForm(producer.legal_form) ||
    certificate.is_holder_known
  return is_theirs ? "own" : "unconfirmed"
}

type Marking = Pick<
  MarkedCertificate,
  "scope" | "scope_hs" | "valid_from" | "valid_until" | "status" | "link"
>

/**
 * Whether a certificate puts its mark on goods of an HS code on an ISO day in Jakarta: it belongs to
 * their producer, says in words and as HS prefixes that it covers them, holds that day, and nobody has
 * refused or revoked it. Pages, search, passports and claims all ask here.
 */
export function markHolds(certificate: Marking, hsCode: string, day: string): boolean {
  return (
    certificate.link !== "unconfirmed" &&
    (certificate.status === "verified" || certificate.status === "unverified") &&
    Object.values(certificate.scope).some((words) => words?.trim()) &&
    coversHsCode(certificate, hsCode) &&
    isValidOn(certificate, day)
  )
}

/** A certificate and its renewals are one series, named by the id of the first of them. */
export const seriesOf = ({ id, series_id }: Pick<Certificate, "id" | "series_id">): string =>
  series_id ?? id

/**
 * The certificate that puts the mark of the one that a listing names on its goods: that one, or the
 * verified renewal of it that holds longest. Null when none does.
 */
export function carrierOf<T extends MarkedCertificate>(
  namedId: string,
  certificates: T[],
  hsCode: string,
  day: string,
): T | null {
  const named = certificates.find(({ id }) => id === namedId)
  const series = named ? seriesOf(named) : namedId
  const [carrier] = certificates
    .filter(
      (one) =>
        seriesOf(one) === series &&
        (one.id === namedId || one.status === "verified") &&
        markHolds(one, hsCode, day),
    )
    .sort((a, b) => b.valid_until.localeCompare(a.valid_until) || a.id.localeCompare(b.id))
  return carrier ?? null
}

/** What carries the marks of the certificates that a listing names, in its order, each once. */
export function carriersOf<T extends MarkedCertificate>(
  namedIds: string[],
  certificates: T[],
  hsCode: string,
  day: string,
): T[] {
  return [...new Set(namedIds.flatMap((id) => carrierOf(id, certificates, hsCode, day) ?? []))]
}
