/** Producer: /producer/* with a producer token. */
import type { Certificate } from "@serumpun/domain/certificates"
import type { Verdict } from "@serumpun/domain/curation-rules"
import type { Incoterm, TransportMode } from "@serumpun/domain/incoterms"
import type { ListingContent, ListingImage } from "@serumpun/domain/listing-content"
import type { Localized } from "@serumpun/domain/locales"
import type { Province } from "@serumpun/domain/places"
import type { Problem } from "@serumpun/domain/problems"
import type { QuoteInput } from "@serumpun/domain/quote-rules"
import type { RfqInput } from "@serumpun/domain/rfq-rules"
import type {
  ProducerStatus,
  QuoteStatus,
  ReviewStatus,
  RfqStatus,
} from "@serumpun/domain/statuses"
import type { LegalForm } from "@serumpun/domain/units"
import type { QuoteView, RfqItem } from "./buyer"

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
    listing_incoterms: { rule: Incoterm; place: string; transport: TransportMode }[]
    quotes: QuoteView[]
  }
// POST /producer/rfqs/:id/quotes (QuoteInput & { idempotency_key, send: boolean }) → { quote: QuoteView }
// POST /producer/quotes/:id/send, POST /producer/quotes/:id/withdraw → { quote: QuoteView }
export type ProducerQuote = QuoteInput & { idempotency_key: string; send: boolean }
