import type { ListingContent } from "@serumpun/domain/listing-content"
import { inEveryLocale, localized } from "@serumpun/domain/locales"

export const texts = (id: string, en = id) => localized({ en, id })

/** For tests: a listing in which every kind of field is filled. */
export function sugar(changes: Partial<ListingContent> = {}): ListingContent {
  return {
    title: texts("Gula aren", "Palm sugar"),
    summary: texts("Gula dari nira aren"),
    description: texts("Direbus empat jam."),
    specification: [{ key: "moisture", value: { ...texts("9 %"), ja: "水分9%" } }],
    category: "food/sugar",
    processing_stage: "finished",
    hs_code: "170290",
    unit: "kg",
    province: "ID-BT",
    place: "Sobang",
    species: null,
    gi_claim: null,
    claims_organic: false,
    moq: 500,
    order_multiple: 10,
    lead_time_days: 21,
    capacity_per_month: 8000,
    shelf_life_months: 18,
    season: { from_month: 4, to_month: 10 },
    incoterms: [{ rule: "FOB", place: "Tanjung Priok", transport: "sea" }],
    tiers: [
      { min: 500, max: 1999, usd: 3.45 },
      { min: 2000, max: null, usd: 3.125 },
    ],
    packing: {
      kind: "bag",
      inner: inEveryLocale((locale) => `Pouch (${locale})`),
      inner_quantity: 0.5,
      carton_inner_count: 20,
      carton_length_cm: 38,
      carton_width_cm: 28,
      carton_height_cm: 22,
      carton_gross_kg: 10.7,
      carton_net_kg: 10,
      may_lie: true,
      max_layers: 6,
      cartons_per_pallet: 60,
      wood_packaging: false,
    },
    sample: { available: true, price_usd: 0, quantity: 2, lead_time_days: 5 },
    certificate_ids: ["cert_1"],
    markets: ["EU", "JP"],
    images: [],
    ...changes,
  }
}
