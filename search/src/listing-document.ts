import type { CertificateScheme } from "@serumpun/domain/certificates"
import type { Incoterm } from "@serumpun/domain/incoterms"
import type { Market, Province } from "@serumpun/domain/places"
import type { ProcessingStage, Unit } from "@serumpun/domain/units"

export const moqBands = ["lt_50", "50_249", "250_999", "gte_1000"] as const
export const leadTimeBands = ["le_14", "15_30", "31_60", "gt_60"] as const
export const priceBands = ["lt_5", "5_19", "20_99", "gte_100"] as const
export type MoqBand = (typeof moqBands)[number]
export type LeadTimeBand = (typeof leadTimeBands)[number]
export type PriceBand = (typeof priceBands)[number]

/**
 * What the index of one locale holds for one approved listing. Texts are in that locale, facets are
 * codes. Quantities in `unit`, prices in USD per unit, `_ts` in Unix seconds, days as ISO dates.
 */
export type ListingDocument = {
  id: string
  external_id: number | null
  handle: string
  title: string
  summary: string
  description: string
  /** Words of the trade that the texts may lack: species, HS code, vocabulary terms. */
  keywords: string[]
  producer_id: string
  producer_handle: string
  producer_name: string
  province: Province
  place: string
  category: string
  category_root: string
  hs_code: string
  certificates: CertificateScheme[]
  incoterms: Incoterm[]
  /** First rule offered with its place, e.g. "FOB Tanjung Priok". */
  incoterm_label: string
  unit: Unit
  moq: number
  moq_band: MoqBand
  lead_time_days: number
  lead_time_band: LeadTimeBand
  price_from_usd: number
  price_band: PriceBand
  processing_stage: ProcessingStage
  sample_available: boolean
  ready_for: Market[]
  export_grade_until: string
  export_grade_until_ts: number
  published_ts: number
  /** 1 to 12; empty when the good has no season. */
  season_months: number[]
  image: ListingDocumentImage | null
}

export type ListingDocumentImage = {
  base: string
  widths: number[]
  width: number
  height: number
  alt: string
  thumbhash: string
}

export function moqBand(moq: number): MoqBand {
  return moq < 50 ? "lt_50" : moq < 250 ? "50_249" : moq < 1000 ? "250_999" : "gte_1000"
}

export function leadTimeBand(days: number): LeadTimeBand {
  return days <= 14 ? "le_14" : days <= 30 ? "15_30" : days <= 60 ? "31_60" : "gt_60"
}

export function priceBand(usd: number): PriceBand {
  return usd < 5 ? "lt_5" : usd < 20 ? "5_19" : usd < 100 ? "20_99" : "gte_100"
}

/** 11 to 2 is November, December, January, February. */
export function seasonMonths(season: { from_month: number; to_month: number } | null): number[] {
  if (!season) return []
  const length = ((season.to_month - season.from_month + 12) % 12) + 1
  return Array.from({ length }, (_, index) => ((season.from_month - 1 + index) % 12) + 1)
}
