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

export const moqBands = ["lt_50", "50_249", "250_999", "gte_1000"] as const
export type MoqBand = (typeof moqBands)[number]

export const leadTimeBands = ["le_14", "15_30", "31_60", "gt_60"] as const
export type LeadTimeBand = (typeof leadTimeBands)[number]

export const priceBands = ["lt_5", "5_19", "20_99", "gte_100"] as const
export type PriceBand = (typeof priceBands)[number]

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

/** Band of a minimum order in the listing's unit. */
export function moqBand(moq: number): MoqBand {
  if (moq < 50) return "lt_50"
  if (moq < 250) return "50_249"
  return moq < 1000 ? "250_999" : "gte_1000"
}

/** Band of a lead time in days. */
export function leadTimeBand(days: number): LeadTimeBand {
  if (days <= 14) return "le_14"
  if (days <= 30) return "15_30"
  return days <= 60 ? "31_60" : "gt_60"
}

/** Band of a lowest tier price in US dollars per unit. */
export function priceBand(usd: number): PriceBand {
  if (usd < 5) return "lt_5"
  if (usd < 20) return "5_19"
  return usd < 100 ? "20_99" : "gte_100"
}
