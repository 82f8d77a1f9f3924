import { normalizeHsCode } from "@serumpun/domain/hs-codes"
import type { ListingContent, ListingImage } from "@serumpun/domain/listing-content"
import { inEveryLocale, localized, type Localized } from "@serumpun/domain/locales"

/** A listing in which nothing has been filled in yet; numbers are zero, so review refuses them. */
export function emptyContent(): ListingContent {
  return {
    title: localized(),
    summary: localized(),
    description: localized(),
    specification: [],
    category: "craft/weaving",
    processing_stage: "finished",
    hs_code: "",
    unit: "kg",
    province: "ID-BT",
    place: "",
    species: null,
    gi_claim: null,
    claims_organic: false,
    moq: 0,
    order_multiple: 1,
    lead_time_days: 0,
    capacity_per_month: 0,
    shelf_life_months: null,
    season: null,
    incoterms: [],
    tiers: [],
    packing: {
      kind: "carton",
      inner: localized(),
      inner_quantity: 0,
      carton_inner_count: 0,
      carton_length_cm: 0,
      carton_width_cm: 0,
      carton_height_cm: 0,
      carton_gross_kg: 0,
      carton_net_kg: 0,
      may_lie: false,
      max_layers: 0,
      cartons_per_pallet: 0,
      wood_packaging: false,
    },
    sample: { available: false, price_usd: null, quantity: null, lead_time_days: null },
    certificate_ids: [],
    markets: [],
    images: [],
  }
}

/**
 * A saved revision with a producer's changes on it; nested objects are replaced whole. Pictures
 * can be reordered, described anew and left out, but only an upload brings a new one.
 */
export function applyChanges(
  saved: ListingContent,
  changes: Partial<ListingContent>,
): ListingContent {
  const merged = { ...saved, ...changes }
  return {
    ...merged,
    title: trimTexts(merged.title),
    summary: trimTexts(merged.summary),
    description: trimTexts(merged.description),
    hs_code: normalizeHsCode(merged.hs_code),
    place: merged.place.trim(),
    packing: { ...merged.packing, inner: trimTexts(merged.packing.inner) },
    species: merged.species?.trim() || null,
    gi_claim: merged.gi_claim?.trim() || null,
    images: changes.images ? keepImages(saved.images, changes.images) : saved.images,
  }
}

function keepImages(saved: ListingImage[], wanted: ListingImage[]): ListingImage[] {
  return wanted.flatMap(({ id, alt }) => {
    const image = saved.find((candidate) => candidate.id === id)
    return image ? [{ ...image, alt: trimTexts(alt) }] : []
  })
}

function trimTexts(texts: Partial<Localized>): Localized {
  return inEveryLocale((locale) => texts[locale]?.trim() ?? "")
}
