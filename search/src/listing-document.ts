import type { LeadTimeBand, MoqBand, PriceBand } from "./bands.js"

/** A picture of a listing as the storefront's `<picture>` needs it. */
export type ListingImage = {
  /** Path before width and extension. */
  base: string
  /** Pixel widths that exist. */
  widths: number[]
  width: number
  height: number
  alt: string
  thumbhash: string
}

/**
 * A published listing in one language, as stored in that language's index. Facets hold codes,
 * never labels; labels are the interface's business.
 */
export type ListingDocument = {
  /** Medusa product id. */
  id: string
  external_id: number | null
  handle: string
  title: string
  summary: string
  description: string
  keywords: string[]
  producer_id: string
  producer_handle: string
  producer: string
  /** ISO 3166-2, such as "ID-BT". */
  province: string
  place: string
  /** Root and leaf, such as "food/sugar". */
  category: string
  category_root: string
  /** Six digits. */
  hs_code: string
  /** Scheme codes. */
  certificates: string[]
  /** Three-letter rules. */
  incoterms: string[]
  /** Rule with named place, such as "FOB Tanjung Priok". */
  incoterm_label: string
  moq: number
  moq_band: MoqBand
  unit: string
  lead_time_days: number
  lead_time_band: LeadTimeBand
  price_from: number
  price_band: PriceBand
  processing_stage: string
  sample_available: boolean
  /** Shown, but cannot be asked for at present. */
  is_paused: boolean
  /** ISO day it can be asked for again; null when nobody knows, or when it is not paused. */
  paused_until: string | null
  /** ISO 3166-1 alpha-2 countries, or "EU". */
  ready_for: string[]
  /** ISO date of the last day. */
  export_grade_until: string
  /** Milliseconds since 1970. */
  export_grade_until_ts: number
  /** Milliseconds since 1970. */
  published_at_ts: number
  /** 1 to 12; empty when available all year. */
  season_months: number[]
  image: ListingImage | null
}

/** What the index does with an attribute; what facets count can be filtered without saying so here. */
type Field = {
  type: "keyword" | "text" | "integer" | "float" | "boolean"
  array?: true
  /** Searched by words; the heaviest counts most. */
  weight?: number
  filterable?: true
  sortable?: true
}

/** Every attribute but `image`, which is only carried along. */
export const listingFields = {
  id: { type: "keyword", filterable: true },
  external_id: { type: "integer", filterable: true },
  handle: { type: "keyword", filterable: true },
  title: { type: "text", weight: 6 },
  summary: { type: "text", weight: 4 },
  description: { type: "text", weight: 1 },
  keywords: { type: "text", array: true, weight: 5 },
  producer_id: { type: "keyword", filterable: true },
  producer_handle: { type: "keyword", filterable: true },
  producer: { type: "text", weight: 3 },
  province: { type: "keyword" },
  place: { type: "text", weight: 2 },
  category: { type: "keyword" },
  category_root: { type: "keyword" },
  hs_code: { type: "keyword", filterable: true },
  certificates: { type: "keyword", array: true },
  incoterms: { type: "keyword", array: true },
  incoterm_label: { type: "keyword" },
  moq: { type: "float", filterable: true, sortable: true },
  moq_band: { type: "keyword" },
  unit: { type: "keyword" },
  lead_time_days: { type: "integer", filterable: true, sortable: true },
  lead_time_band: { type: "keyword" },
  price_from: { type: "float", filterable: true, sortable: true },
  price_band: { type: "keyword" },
  processing_stage: { type: "keyword" },
  sample_available: { type: "boolean" },
  is_paused: { type: "boolean" },
  paused_until: { type: "keyword" },
  ready_for: { type: "keyword", array: true },
  export_grade_until: { type: "keyword" },
  export_grade_until_ts: { type: "integer", filterable: true },
  published_at_ts: { type: "integer", filterable: true, sortable: true },
  season_months: { type: "integer", array: true, filterable: true },
} as const satisfies Record<Exclude<keyof ListingDocument, "image">, Field>
