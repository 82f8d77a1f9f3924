/** Public: /store/* with the publishable key. */
import type { z } from "@medusajs/framework/zod"
import type { Certificate, CertificateScheme } from "@serumpun/domain/certificates"
import type { GateResults, JudgedWhen, Scores } from "@serumpun/domain/curation-rules"
import type { ShownExamination } from "./examination"
import type { RubricGroup } from "@serumpun/domain/rubrics/groups"
import type { RubricCriterion, RubricGate } from "@serumpun/domain/rubrics/rubric"
import type { Destination } from "@serumpun/domain/destinations"
import type { ListingContent, ListingImage, Packing } from "@serumpun/domain/listing-content"
import type { Locale, ShownText } from "@serumpun/domain/locales"
import type { RateTable } from "@serumpun/domain/money"
import type { TextState } from "@serumpun/domain/translations"
import type { Pause } from "@serumpun/domain/pauses"
import type { CategoryRoot, Market, Province } from "@serumpun/domain/places"
import type { LegalForm, SpecificationKey, Unit } from "@serumpun/domain/units"
import type { FacetCounts } from "@serumpun/search/facets"
import { province } from "./fields"
import { PageQuery, type Paged } from "./paging"

/** GET /store/catalogue-state. `version` changes whenever what the public may see changes. */
export type CatalogueState = {
  version: string
  /** Search has not confirmed everything yet: what it answers may be older than the version. */
  settling: boolean
  /** Physical index uid per locale, for asking the search server directly. */
  indexes: Record<Locale, string>
  rates: RateTable
}

export type PublicCertificate = Omit<Certificate, "status" | "scope"> & {
  scope: ShownText
  checked_by: string | null
}

export type Passport = {
  id: string
  scores: Scores
  mean: number
  gates: GateResults
  curators: { institution: string; date: string }[]
  /** What it was judged by; no group and edition where that was before there were rubrics. */
  rubric: {
    group: RubricGroup | null
    edition: number | null
    gates: Pick<RubricGate, "key" | "name">[]
    criteria: Pick<RubricCriterion, "key" | "name" | "looks_at" | "weight">[]
  }
  /** The criteria and gates that an earlier revision was judged by, since this one does not touch them. */
  judged_before: Record<string, JudgedWhen>
  /** Samples and visits that curators let it name, the earliest first. */
  examined: ShownExamination[]
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
  /** Locale the headline is really in. */
  headline_locale: Locale
  founded_year: number | null
  people_count: number | null
  is_demo: boolean
}

/** GET /store/listings/:handle?locale= — texts in that locale, falling back to English. */
export type ListingDetail = Omit<
  ListingContent,
  | "title"
  | "summary"
  | "description"
  | "specification"
  | "packing"
  | "images"
  | "certificate_ids"
  | "markets"
> & {
  id: string
  external_id: number | null
  handle: string
  title: string
  summary: string
  description: string
  /** Locale that the title is really in. */
  title_locale: Locale
  /** The same of the summary, and of the description. */
  summary_locale: Locale
  text_locale: Locale
  /** Of the shown texts the one that needs most work; null where all are the producer’s original. */
  text_state: TextState | null
  specification: { key: SpecificationKey; value: string }[]
  packing: Omit<Packing, "inner"> & { inner: ShownText }
  images: (Omit<ListingImage, "alt" | "sha256"> & { alt: string })[]
  certificates: PublicCertificate[]
  passport: Passport
  /** Every market, whichever the producer wants to serve. */
  destinations: Destination[]
  producer: ProducerCard & {
    latitude: number | null
    longitude: number | null
    story: string
    story_locale: Locale
    women_percent: number | null
  }
  /** While it lasts it cannot be asked for. */
  pause: Pause | null
  published_at: string
}

/** What a listing says before curators have found anything: GET /producer/listings/:id/preview. */
export type ListingBody = Omit<ListingDetail, "passport" | "published_at">

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
  /** Incoterm and place that `price_from` holds for, e.g. "FOB Tanjung Priok". */
  incoterm_label: string
  lead_time_days: number
  certificates: CertificateScheme[]
  export_grade_until: string
  /** Markets that the rules of today let it into: countries, or "EU". */
  ready_for: Market[]
  sample_available: boolean
  /** Shown, but cannot be asked for; `paused_until` is the ISO day it ends on, null when nobody knows. */
  is_paused: boolean
  paused_until: string | null
  image: (Omit<ListingImage, "alt" | "id" | "sha256"> & { alt: string }) | null
}

/** GET /store/listings?locale&q&category&province&certificate&…&sort&page&per_page: without search. */
export type ListingsAnswer = {
  listings: ListingCard[]
  /** The ids of those that stand first since curators put them there. */
  chosen: string[]
  facets: FacetCounts
  total: number
  page: number
  per_page: number
}

/** GET /store/listing-cards?locale&id&id…: those that are public, in the order asked for. */
export type ListingCardsAnswer = { listings: ListingCard[] }

/** GET /store/producers/:handle?locale= */
export type ProducerDetail = ProducerCard & {
  story: string
  story_locale: Locale
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

/** GET /store/producers?locale=&province=&limit=&offset= */
export const ProducersQuery = PageQuery.extend({ province: province.optional() }).strict()
export type ProducersQuery = z.infer<typeof ProducersQuery>
export type ProducersAnswer = Paged & { producers: ProducerCard[] }

/** GET /store/provinces?locale=&limit=&offset= */
export type ProvincesAnswer = Paged & {
  provinces: { code: Province; listings: number; producers: number }[]
}

/** GET /store/provinces/:code?locale=&limit=&offset=: limit, offset and count are the producers'. */
export type ProvinceDetail = ProducersAnswer & {
  code: Province
  /** The newest PAGE_MAX of `listing_count`; the catalogue has all of them. */
  listings: ListingCard[]
  listing_count: number
  /** Listings by category family. */
  families: Partial<Record<CategoryRoot, number>>
}
