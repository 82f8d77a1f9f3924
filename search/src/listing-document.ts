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
  /** The title and the producer's name in small letters without accents, to sort by. */
  name_key: string
  producer_key: string
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
  /** Chapter, heading and subheading: two, four and six digits. */
  hs_prefixes: string[]
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
  /** The place in the catalogue's own order: the higher, the further ahead. */
  standing: number
  /**
   * Curators put it first: 0 when they do not, otherwise the higher the further ahead; in the whole
   * catalogue, and where its category is chosen.
   */
  pin_catalogue: number
  pin_category: number
  /** The place among equals, one for each day of the week (`own-order.ts`). */
  turn_0: number
  turn_1: number
  turn_2: number
  turn_3: number
  turn_4: number
  turn_5: number
  turn_6: number
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
  name_key: { type: "keyword", sortable: true },
  producer_key: { type: "keyword", sortable: true },
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
  hs_prefixes: { type: "keyword", array: true, filterable: true },
  certificates: { type: "keyword", array: true },
  incoterms: { type: "keyword", array: true },
  incoterm_label: { type: "keyword" },
  moq: { type: "float", filterable: true, sortable: true },
  moq_band: { type: "keyword" },
  unit: { type: "keyword", filterable: true },
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
  standing: { type: "integer", sortable: true },
  pin_catalogue: { type: "integer", sortable: true },
  pin_category: { type: "integer", sortable: true },
  turn_0: { type: "integer", sortable: true },
  turn_1: { type: "integer", sortable: true },
  turn_2: { type: "integer", sortable: true },
  turn_3: { type: "integer", sortable: true },
  turn_4: { type: "integer", sortable: true },
  turn_5: { type: "integer", sortable: true },
  turn_6: { type: "integer", sortable: true },
  season_months: { type: "integer", array: true, filterable: true },
} as const satisfies Record<Exclude<keyof ListingDocument, "image">, Field>
