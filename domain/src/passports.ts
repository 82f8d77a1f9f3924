import type { CertificateScheme } from "./certificates.js"
import type { Localized } from "./locales.js"
import type { ProducerStatus, ReviewStatus } from "./statuses.js"
import type { LegalForm, HolderKind } from "./units.js"

/** What a passport is worth today; only "valid" speaks for the listing. */
export const passportStates = ["valid", "expired", "superseded", "withdrawn", "suspended"] as const
export type PassportState = (typeof passportStates)[number]

/** Why a credential counts no longer: for good, or until a suspension is lifted. */
export const statusPurposes = ["revocation", "suspension"] as const
export type StatusPurpose = (typeof statusPurposes)[number]

/** Bits of one status list; the W3C's Bitstring Status List 1.0 asks for this many at least. */
export const STATUS_LIST_BITS = 131_072

/** A certificate as it held on the day of the decision. Days are ISO calendar days in Jakarta. */
export type PassportCertificate = {
  scheme: CertificateScheme
  number: string
  issuer: string
  holder_name: string
  holder_kind: HolderKind
  valid_from: string
  valid_until: string
  /** Somebody of the desk had compared it with its source by then. */
  is_checked: boolean
}

/** What a passport was issued for: written when it is issued, and never changed. */
export type PassportFacts = {
  revision: number
  handle: string
  title: Localized
  category: string
  hs_code: string
  producer: { name: string; handle: string; legal_form: LegalForm; province: string; place: string }
  certificates: PassportCertificate[]
}

type Standing = {
  review_status: ReviewStatus
  producer_status: ProducerStatus
  is_published: boolean
  /** Last ISO day of the passport. */
  valid_until: string
}

/** The state on an ISO day in Jakarta. What ended it for good comes before what may be lifted. */
export function passportState(standing: Standing, today: string): PassportState {
  const { review_status, producer_status, is_published, valid_until } = standing
  if (review_status === "superseded") return "superseded"
  if (review_status === "expired") return "expired"
  if (review_status !== "approved") return "withdrawn"
  if (valid_until < today) return "expired"
  if (producer_status !== "verified") return "suspended"
  return is_published ? "valid" : "withdrawn"
}

/** Whether the list of that purpose marks a passport in this state; its end is in the credential itself. */
export function isMarked(purpose: StatusPurpose, state: PassportState): boolean {
  if (purpose === "suspension") return state === "suspended"
  return state === "superseded" || state === "withdrawn"
}
