/** Producer: /producer/* with a producer token. */
import { z } from "@medusajs/framework/zod"
import { certificateSchemes, normalizeCertificateNumber } from "@serumpun/domain/certificates"
import type { CertificateCheck } from "@serumpun/domain/certificate-checks"
import type { MarkedCertificate } from "@serumpun/domain/certificate-marks"
import { cleanCode } from "@serumpun/domain/clean-text"
import type { IncompleteReason, Verdict } from "@serumpun/domain/curation-rules"
import { normalizeHsCode } from "@serumpun/domain/hs-codes"
import { normalizeNib, normalizeNpwp } from "@serumpun/domain/identifiers"
import type { ListingIncoterm } from "@serumpun/domain/incoterms"
import type { PictureHint } from "@serumpun/domain/files/picture-hints"
import type { LightField } from "@serumpun/domain/light-changes"
import type { ListingContent, ListingImage, OuterPack } from "@serumpun/domain/listing-content"
import type { ListingAct } from "@serumpun/domain/listing-acts"
import { targetLocales, type TextStates } from "@serumpun/domain/translations"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Pause } from "@serumpun/domain/pauses"
import type { Destination } from "@serumpun/domain/destinations"
import type { Problem } from "@serumpun/domain/problems"
import type { RubricText } from "@serumpun/domain/rubrics/rubric"
import { type EvidenceKind, evidenceKinds } from "@serumpun/domain/producer-evidence"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import type { RfqTerms } from "@serumpun/domain/rfq-rules"
import type {
  ProducerStatus,
  QuoteStatus,
  ReviewStatus,
  RfqStatus,
} from "@serumpun/domain/statuses"
import { holderKinds, legalForms } from "@serumpun/domain/units"
import type { BankAccountView } from "./bank-account"
import type { BusinessNoteView, ListingNoteView } from "./business-note"
import type { QuoteView, RfqItem } from "./buyer"
import type { Ended } from "./negotiation"
import type { AttachmentView, OpenTerms, OwnListing } from "./open-rfq"
import type { RfqChangeView } from "./rfq-change"
import { PageQuery } from "./paging"
import { code, day, email, id, localized, province, text, textOrNull } from "./fields"

/** What producers say about themselves; degrees, a calendar year, persons and per cent. */
export const ProducerProfile = z
  .object({
    name: text(LIMITS.name),
    legal_form: z.enum(legalForms),
    nib: code(LIMITS.number, normalizeNib),
    npwp: code(LIMITS.number, normalizeNpwp)
      .transform((number) => number || null)
      .nullable(),
    province,
    regency: text(LIMITS.place),
    district: textOrNull(LIMITS.place),
    village: textOrNull(LIMITS.place),
    place: text(LIMITS.place),
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
    founded_year: z.number().int().min(0).max(9999).nullable(),
    people_count: z.number().int().min(0).max(10_000_000).nullable(),
    women_percent: z.number().int().min(0).max(100).nullable(),
    contact_name: text(LIMITS.name),
    contact_email: email,
    contact_phone: code(LIMITS.phone, cleanCode),
    headline: localized(LIMITS.summary),
    story: localized(LIMITS.story),
  })
  .strict()
export type ProducerProfile = z.infer<typeof ProducerProfile>

/** POST /producer/me: what is left out stays. */
export const ProfileChange = ProducerProfile.partial().strict()
export type ProfileChange = z.infer<typeof ProfileChange>

/** GET /producer/me?opening={rfq id}: that RFQ no longer counts as new. */
export const ProducerMeQuery = z.object({ opening: id.optional() }).strict()
export type ProducerMeQuery = z.infer<typeof ProducerMeQuery>

/** POST /producer/evidence (multipart `file`, `kind`), GET, DELETE …/:id → { evidence: EvidenceView[] } */
export const NewEvidence = z.object({ kind: z.enum(evidenceKinds) }).strict()
export type NewEvidence = z.infer<typeof NewEvidence>

/** What a producer shows of who they are; GET …/:id is the file. `added_at`: an ISO moment. */
export type EvidenceView = { id: string; kind: EvidenceKind; file_name: string; added_at: string }

/** What /producer/me and POST /producer/me/submit answer. */
export type ProducerMe = ProducerProfile & {
  id: string
  handle: string
  status: ProducerStatus
  is_demo: boolean
  changes_note: string | null
  evidence: EvidenceView[]
  /** What curators ask for, to be answered one by one. */
  notes: BusinessNoteView[]
  /** Without its number. */
  bank_account: BankAccountView | null
  member: { id: string; name: string; email: string; role: MemberRole }
  counts: {
    new_rfqs: number
    open_rfqs: number
    listings: number
    changes_requested: number
    certificates_expiring: number
  }
}

/** GET/POST /producer/certificates, POST/DELETE /producer/certificates/:id, POST /producer/certificates/:id/file (multipart `file`) */
export const CertificateInput = z
  .object({
    scheme: z.enum(certificateSchemes),
    number: text(LIMITS.name),
    issuer: text(LIMITS.name),
    holder_name: text(LIMITS.name),
    holder_kind: z.enum(holderKinds),
    scope: localized(LIMITS.note),
    scope_hs: z.array(code(20, normalizeHsCode)).max(50),
    valid_from: day,
    valid_until: day,
    /** The certificate that this one renews; asked when it is entered, kept afterwards. */
    renews: id.optional(),
  })
  .strict()
  .transform((certificate) => ({
    ...certificate,
    number: normalizeCertificateNumber(certificate.scheme, certificate.number),
  }))
export type CertificateInput = z.infer<typeof CertificateInput>

export type ProducerCertificate = MarkedCertificate & {
  has_file: boolean
  file_name: string | null
  checked_by: string | null
  /** An ISO day in Jakarta. */
  checked_on: string | null
  /** What the curator compared with the file; null for what was verified before that was kept. */
  checks: CertificateCheck[] | null
  /** Verified without a file, and has one now that no curator has compared. */
  is_to_compare: boolean
}

/** A member, as whoever reads what they typed knows them. */
export type Typist = { name: string; role: MemberRole }
/** What one member has typed: paths of fields, as in a listing's problems. */
export type TypedFields = Typist & { fields: string[] }

/** Either those that are worked on and sold, or those put away. */
export const ListingsAsked = PageQuery.extend({
  archived: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
})
export type ListingsAsked = z.infer<typeof ListingsAsked>

/** GET /producer/listings (ListingsAsked) → { listings: ProducerListingRow[], archived_count } */
export type ProducerListingRow = {
  id: string
  handle: string
  title: string
  image: ListingImage | null
  /** Of the newest revision. */
  status: ReviewStatus
  revision: number
  is_public: boolean
  export_grade_until: string | null
  submitted_at: string | null
  updated_at: string
  /** What stands between this draft and a submission. */
  problem_count: number
  is_archived: boolean
  /** While buyers see it and cannot ask for it. */
  pause: Pause | null
  /** The last day on which curators leave it out of lists; its page stays open. */
  hidden_until: string | null
}

/**
 * GET /producer/listings/:id → { listing }; POST /producer/listings (NewListing)
 * POST /producer/listings/:id (SaveListing; nested objects replaced whole; starts a new draft
 * revision when the newest is not editable); POST …/submit; POST …/withdraw;
 * POST …/pause (PauseListing), …/resume,
 * POST …/take-back, …/discard-edit, …/archive, …/unarchive → { listing }; POST …/duplicate → the new one;
 * POST …/delete → {}; each only while `acts` names it
 * POST …/images (multipart `file`, `alt` JSON Localized) → { image }; DELETE …/images/:imageId
 */
export type ProducerListing = ProducerListingRow & {
  /** What its producer may do with it now, beside editing and sending it for review. */
  acts: ListingAct[]
  /** Of the content, for `based_on`. */
  stamp: string
  content: ListingContent
  /** How far each translation is, by field and language, as in `problems`. */
  text_states: TextStates
  problems: Problem[]
  /** What each market asks of the saved content; none while its HS code is unknown. */
  destinations: Destination[]
  /** What may be better about its pictures, by the picture's id. */
  picture_hints: Record<string, PictureHint[]>
  curator_notes: CuratorNote[]
  /** What was asked when it was sent back, to be answered before it is sent again. */
  notes: ListingNoteView[]
  /** What was asked before it was sent again, with the answers; only while it is being reviewed. */
  answered_notes: ListingNoteView[]
  /** Who typed what the newest revision changes, and who sent it to the curators. */
  typed_by: TypedFields[]
  submitted_by: string | null
  /** What the draft changes of the public revision when submitting shows it at once, without a review. */
  light_changes: LightField[] | null
  /** A rejection that other curators have not judged yet. */
  can_appeal: boolean
  /** The approval ends within 90 days or has ended: it can be asked for again, unchanged. */
  can_renew: boolean
}

/** What a curator asks for: reasons of a list, a task per criterion, and their own words. */
export type CuratorNote = {
  review_id: string
  institution: string
  date: string
  verdict: Verdict | null
  reasons: IncompleteReason[]
  /** Each with its criterion and the name that its rubric has for it. */
  tasks: { criterion: string; name: RubricText; text: string }[]
  text: string
}

/** POST /producer/listings/:id/appeal → { listing }: a new case with other curators. */
export const AppealListing = z.object({ reason: text(2000) }).strict()
export type AppealListing = z.infer<typeof AppealListing>

/**
 * POST /producer/listings/:id/review-texts → { listing }: the texts of those languages say what the Indonesian
 * ones say. `based_on`: the stamp of the content that was read; refused when its texts have changed since.
 */
export const ReviewTexts = z
  .object({
    languages: z.array(z.enum(targetLocales)).min(1).max(targetLocales.length),
    based_on: z.string().max(20_000),
  })
  .strict()
export type ReviewTexts = z.infer<typeof ReviewTexts>
// POST /producer/listings/:id/renew → { listing }: the approved content is judged again, unchanged.

/** GET /producer/rfqs → { rfqs: ProducerRfqRow[] } */
export type ProducerRfqRow = {
  id: string
  number: string
  status: RfqStatus
  sent_at: string
  needed_by: string
  buyer_company: string
  destination_country: string
  first_title: string
  item_count: number
  is_new: boolean
  quote_status: QuoteStatus | null
  /** So many producers may still answer an open RFQ; null when it was sent to this one. */
  answers_left: number | null
}
// GET /producer/open-rfqs → { rfqs: ProducerRfqRow[] }: open RFQs of their categories, not yet answered.

/** GET /producer/rfqs/:id → { rfq }: only this producer's items; opening it marks it seen. */
export type ProducerRfq = ProducerRfqRow &
  Ended &
  RfqTerms &
  Pick<OpenTerms, "open_category"> & {
    /** Name and company are empty while the buyer hides them. */
    buyer: { name: string; company: string; country_code: string }
    version: number
    /** Of this producer's lines and of the terms. */
    changes: RfqChangeView[]
    files: AttachmentView[]
    own_listings: OwnListing[]
    items: (Omit<RfqItem, "producer_id" | "producer_name"> & {
      list_price_usd: number
      /** What the list price holds for; null once the listing is no longer public. */
      list_price_incoterm: ListingIncoterm | null
      packing: OuterPack | null
      moq: number
      lead_time_days: number
    })[]
    listing_incoterms: ListingIncoterm[]
    quotes: QuoteView[]
  }
