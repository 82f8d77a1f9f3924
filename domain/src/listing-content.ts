import type { PackageKind } from "./containers.js"
import type { ListingIncoterm } from "./incoterms.js"
import type { Localized } from "./locales.js"
import type { Category, Market, Province } from "./places.js"
import type { PriceTier } from "./price-tiers.js"
import type { ProcessingStage, SpecificationKey, Unit } from "./units.js"

/**
 * Sizes of the outer pack in cm, weights in kg; counts are pieces of the level below. "Carton" in a
 * name is the outer pack of whatever kind. Containers are calculated (`containers.ts`), not typed.
 */
export type Packing = {
  /** Of the outer pack. */
  kind: PackageKind
  inner: Localized
  inner_quantity: number
  carton_inner_count: number
  carton_length_cm: number
  carton_width_cm: number
  carton_height_cm: number
  carton_gross_kg: number
  carton_net_kg: number
  /** It may lie on any side; otherwise it stays upright. */
  may_lie: boolean
  /** On top of each other at most, the lowest included; 0 for as high as there is room. */
  max_layers: number
  /** As the producer builds a pallet of 120 × 100 cm; 0 for as many as fit. */
  cartons_per_pallet: number
  wood_packaging: boolean
}

/** The packing without its words: what loads are calculated from. */
export type OuterPack = Omit<Packing, "inner">

export type Sample = {
  available: boolean
  price_usd: number | null
  /** In the listing's unit. */
  quantity: number | null
  lead_time_days: number | null
}

/** One processed picture: files `${base}-${width}.avif|webp|jpg` exist for every width. */
export type ListingImage = {
  id: string
  base: string
  widths: number[]
  width: number
  height: number
  thumbhash: string
  /** SHA-256 of the uploaded file; pictures of before have none. */
  sha256?: string
  alt: Localized
}

/** All of a listing that a producer edits, a curator reviews and a buyer reads: one revision's snapshot. */
export type ListingContent = {
  title: Localized
  summary: Localized
  description: Localized
  specification: { key: SpecificationKey; value: Localized }[]
  category: Category
  processing_stage: ProcessingStage
  hs_code: string
  unit: Unit
  province: Province
  place: string
  species: string | null
  gi_claim: string | null
  claims_organic: boolean
  moq: number
  order_multiple: number
  lead_time_days: number
  /** In the listing's unit. */
  capacity_per_month: number
  shelf_life_months: number | null
  season: { from_month: number; to_month: number } | null
  incoterms: ListingIncoterm[]
  tiers: PriceTier[]
  packing: Packing
  sample: Sample
  certificate_ids: string[]
  markets: Market[]
  images: ListingImage[]
}
