/**
 * What the HTTP surfaces take and return. The storefront imports these types only; nothing here runs.
 * Problem answers: 400 { type: "invalid_data", message, problems: Problem[] }; "not yours" is 404.
 */
import type { Certificate, CertificateScheme } from "@serumpun/domain/certificates"
import type { Criterion, GateResults, Scores, Verdict } from "@serumpun/domain/curation-rules"
import type { DestinationRequirement } from "@serumpun/domain/destination-rules"
import type { Incoterm, TransportMode } from "@serumpun/domain/incoterms"
import type { ListingContent, ListingImage } from "@serumpun/domain/listing-content"
import type { Locale, Localized } from "@serumpun/domain/locales"
import type { RateTable } from "@serumpun/domain/money"
import type { Market, Province } from "@serumpun/domain/places"
import type { Problem } from "@serumpun/domain/problems"
import type { PaymentMethod, QuoteInput, QuoteTotals } from "@serumpun/domain/quote-rules"
import type { RfqInput } from "@serumpun/domain/rfq-rules"
import type {
  CertificateStatus,
  ProducerStatus,
  QuoteStatus,
  ReviewStatus,
  RfqStatus,
} from "@serumpun/domain/statuses"
import type { LegalForm, SpecificationKey, Unit } from "@serumpun/domain/units"

export type ProblemAnswer = { type: string; message: string; problems?: Problem[] }

// ── public: /store/* with the publishable key ────────────────────────────────────────────────

/** GET /store/catalogue-state. `version` changes whenever what the public may see changes. */
export type CatalogueState = {
  version: string
  /** Physical index uid per locale, for asking the search server directly. */
  indexes: Record<Locale, string>
  rates: RateTable
}

export type PublicCertificate = Omit<Certificate, "status"> & { checked_by: string | null }

export type Passport = {
  scores: Scores
  mean: number
  gates: GateResults
  curators: { institution: string; date: string }[]
  approved_on: string
  valid_until: string
}

export type ProducerCard = {
  id: string
  handle: string
  name: string
  legal_form: LegalForm
  province: Province
  place: string
  headline: string
  founded_year: number | null
  people_count: number | null
  is_demo: boolean
}

/** GET /store/listings/:handle?locale= — texts in that locale, falling back to English. */
export type ListingDetail = Omit<
  ListingContent,
  "title" | "summary" | "description" | "specification" | "images" | "certificate_ids" | "markets"
> & {
  id: string
  external_id: number | null
  handle: string
  title: string
  summary: string
  description: string
  /** Locale the texts are really in. */
  text_locale: Locale
  specification: { key: SpecificationKey; value: string }[]
  images: (Omit<ListingImage, "alt"> & { alt: string })[]
  certificates: PublicCertificate[]
  passport: Passport
  destinations: { market: Market; ready: boolean; requirements: DestinationRequirement[] }[]
  producer: ProducerCard & { latitude: number | null; longitude: number | null }
  published_at: string
}

/** One row of the catalogue, also the shape of GET /api/catalogue's hits on the storefront. */
export type ListingCard = {
  id: string
  external_id: number | null
  handle: string
  title: string
  summary: string
  producer: string
  producer_handle: string
  province: Province
  place: string
  category: string
  hs_code: string
  moq: number
  unit: Unit
  /** USD per unit at the largest tier. */
  price_from: number
  incoterm_label: string
  lead_time_days: number
  certificates: CertificateScheme[]
  export_grade_until: string
  sample_available: boolean
  image: (Omit<ListingImage, "alt" | "id"> & { alt: string }) | null
}

/** GET /store/listings?locale&q&category&province&certificate&…&sort&page&per_page: without search. */
export type ListingsAnswer = {
  listings: ListingCard[]
  facets: Record<string, Record<string, number>>
  total: number
  page: number
  per_page: number
}

/** GET /store/producers/:handle?locale= */
export type ProducerDetail = ProducerCard & {
  story: string
  regency: string
  district: string | null
  village: string | null
  women_percent: number | null
  /** Only the last four digits are public. */
  nib_ending: string
  verified_on: string | null
  latitude: number | null
  longitude: number | null
  certificates: PublicCertificate[]
  listings: ListingCard[]
}

/** GET /store/provinces?locale= */
export type ProvincesAnswer = {
  provinces: { code: Province; listings: number; producers: number }[]
}

/** GET /store/provinces/:code?locale= */
export type ProvinceDetail = {
  code: Province
  producers: ProducerCard[]
  listings: ListingCard[]
}

/** POST /store/sign-up, POST /store/sign-up-producer → SignedIn. Sign-in: POST /auth/{customer|producer}/emailpass. */
export type BuyerSignUp = {
  email: string
  password: string
  first_name: string
  last_name: string
  company_name: string
  country_code: string
  locale: Locale
}
export type ProducerSignUp = {
  email: string
  password: string
  contact_name: string
  contact_phone: string
  name: string
  legal_form: LegalForm
  nib: string
  province: Province
  regency: string
}
export type SignedIn = { token: string }

// ── buyer: /store/buyer/* with a customer token ──────────────────────────────────────────────

/** GET /store/buyer/me */
export type BuyerMe = {
  id: string
  email: string
  first_name: string
  last_name: string
  company_name: string
  country_code: string
}

/** POST /store/buyer/rfqs. The same key from the same buyer returns the RFQ it made the first time. */
export type SendRfq = RfqInput & { idempotency_key: string }

export type RfqItem = {
  id: string
  line: number
  listing_id: string
  listing_handle: string
  /** In the request's `?locale=`, as it was when the buyer sent the RFQ; so are titles of quotes. */
  title: string
  producer_id: string
  producer_name: string
  quantity: number
  unit: Unit
  hs_code: string
  target_price: number | null
  note: string | null
}

export type RfqSummary = {
  id: string
  /** Human number, e.g. RFQ-2026-000123. */
  number: string
  status: RfqStatus
  sent_at: string
  needed_by: string
  destination_country: string
  destination_city: string
  item_count: number
  producer_count: number
  quote_count: number
  first_title: string
}

/** GET /store/buyer/rfqs → { rfqs: RfqSummary[] }; GET /store/buyer/rfqs/:id → { rfq: BuyerRfq } */
export type BuyerRfq = RfqSummary &
  Omit<RfqInput, "items"> & {
    items: RfqItem[]
    recipients: {
      producer_id: string
      producer_name: string
      producer_handle: string
      seen_at: string | null
    }[]
    quotes: QuoteView[]
  }

export type QuoteView = Omit<QuoteInput, "lines"> & {
  id: string
  number: string
  version: number
  status: QuoteStatus
  producer_id: string
  producer_name: string
  rfq_id: string
  sent_at: string | null
  lines: {
    rfq_item_id: string
    line: number
    title: string
    hs_code: string
    unit: Unit
    quantity: number
    unit_price: number
    lead_time_days: number
    note: string | null
    total: number
  }[]
  totals: QuoteTotals
}
// POST /store/buyer/rfqs/:id/cancel → { rfq: BuyerRfq }

// ── producer: /producer/* with a producer token ──────────────────────────────────────────────

export type ProducerProfile = {
  name: string
  legal_form: LegalForm
  nib: string
  npwp: string | null
  province: Province
  regency: string
  district: string | null
  village: string | null
  place: string
  latitude: number | null
  longitude: number | null
  founded_year: number | null
  people_count: number | null
  women_percent: number | null
  contact_name: string
  contact_email: string
  contact_phone: string
  headline: Localized
  story: Localized
}

/** GET /producer/me?opening={rfq id}; POST /producer/me (Partial<ProducerProfile>); POST /producer/me/submit */
export type ProducerMe = ProducerProfile & {
  id: string
  handle: string
  status: ProducerStatus
  is_demo: boolean
  changes_note: string | null
  member: { id: string; name: string; email: string; role: "owner" | "staff" }
  counts: {
    new_rfqs: number
    open_rfqs: number
    listings: number
    changes_requested: number
    certificates_expiring: number
  }
}

/** GET/POST /producer/certificates, POST/DELETE /producer/certificates/:id, POST /producer/certificates/:id/file (multipart `file`) */
export type CertificateInput = Omit<Certificate, "id" | "status">
export type ProducerCertificate = Certificate & {
  has_file: boolean
  file_name: string | null
  checked_by: string | null
}

/** GET /producer/listings → { listings: ProducerListingRow[] } */
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
}

/**
 * GET /producer/listings/:id → { listing }; POST /producer/listings (Partial<ListingContent> & { handle?, external_id? })
 * POST /producer/listings/:id (Partial<ListingContent>; nested objects replaced whole; starts a new draft
 * revision when the newest is not editable); POST …/submit; POST …/withdraw;
 * POST …/images (multipart `file`, `alt` JSON Localized) → { image }; DELETE …/images/:imageId
 */
export type ProducerListing = ProducerListingRow & {
  content: ListingContent
  problems: Problem[]
  curator_notes: { institution: string; date: string; verdict: Verdict | null; text: string }[]
}

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
}

/** GET /producer/rfqs/:id → { rfq }: only this producer's items; opening it marks it seen. */
export type ProducerRfq = ProducerRfqRow &
  Omit<RfqInput, "items"> & {
    buyer: { name: string; company: string; country_code: string }
    items: (Omit<RfqItem, "producer_id" | "producer_name"> & {
      list_price_usd: number
      moq: number
      lead_time_days: number
    })[]
    incoterm_offers: { rule: Incoterm; place: string; transport: TransportMode }[]
    quotes: QuoteView[]
  }
// POST /producer/rfqs/:id/quotes (QuoteInput & { idempotency_key, send: boolean }) → { quote: QuoteView }
// POST /producer/quotes/:id/send, POST /producer/quotes/:id/withdraw → { quote: QuoteView }
export type ProducerQuote = QuoteInput & { idempotency_key: string; send: boolean }

// ── curation: /admin/curation/* with a user token; deciding needs a curator profile (else 403) ──

export type CuratorProfile = {
  id: string
  user_id: string
  name: string
  institution: string
  province: Province | null
}

/** GET /admin/curation/me → { curator: CuratorProfile | null }; POST /admin/curation/curators (operator) */
export type NewCurator = { user_id: string; name: string; institution: string; province?: Province }

/** GET /admin/curation/reviews?status=&province= → { reviews: ReviewRow[] } */
export type ReviewRow = {
  id: string
  listing_id: string
  title: string
  producer_name: string
  province: Province
  status: ReviewStatus
  revision: number
  submitted_at: string
  age_days: number
  assessments: number
  mine: boolean
}

export type Assessment = {
  id: string
  curator_name: string
  institution: string
  scores: Scores | null
  notes: Partial<Record<Criterion, string>>
  gates: GateResults | null
  conflict_of_interest: boolean
  conflict_reason: string | null
  comment: string | null
  created_at: string
}

/** GET /admin/curation/reviews/:id → { review } */
export type ReviewDetail = Omit<ReviewRow, "assessments"> & {
  /** How many have been given, including those still hidden from you. */
  assessment_count: number
  snapshot: ListingContent
  /** Snapshot of the approved revision that is public now, for marking differences. */
  published: ListingContent | null
  producer: ProducerProfile & { id: string; handle: string; status: ProducerStatus }
  certificates: (ProducerCertificate & { covers: boolean; holds: boolean })[]
  destinations: { market: Market; ready: boolean; requirements: DestinationRequirement[] }[]
  problems: Problem[]
  /** Other curators' assessments are hidden until you have given yours. */
  assessments: Assessment[]
  log: { at: string; actor: string; action: string; note: string | null }[]
  outcome: { averages: Scores | null; mean: number | null; verdict: Verdict | null }
}
// POST /admin/curation/reviews/:id/assessments (AssessmentInput) — the second one without conflict decides
// POST /admin/curation/reviews/:id/request-changes { note }, …/reject { note }, …/withdraw { note }
// GET  /admin/curation/producers?status= → { producers }, POST …/producers/:id/{verify|request-changes|suspend} { note? }
// POST /admin/curation/certificates/:id/{verify|refuse} { note? }
export type CertificateDecision = { status: CertificateStatus; note?: string }
export type { PaymentMethod }
