import type { ListingContent } from "@serumpun/domain/listing-content"
import { locales, type Locale } from "@serumpun/domain/locales"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { writeNumber } from "#app/lib/format/read-number.ts"

/** A saved revision as the editor's controls show it, numbers in the reader's notation. */
export function writeListing(content: ListingContent, locale: Locale): FormValues {
  // Zero is how an unfinished draft says "not filled in yet".
  const write = (value: number | null) => (value ? writeNumber(value, locale) : "")
  const { packing, sample, season } = content
  const values: FormValues = {
    category: content.category,
    processing_stage: content.processing_stage,
    hs_code: content.hs_code,
    unit: content.unit,
    province: content.province,
    place: content.place,
    species: content.species ?? "",
    gi_claim: content.gi_claim ?? "",
    claims_organic: content.claims_organic ? "on" : "",
    moq: write(content.moq),
    order_multiple: write(content.order_multiple),
    capacity_per_month: write(content.capacity_per_month),
    lead_time_days: write(content.lead_time_days),
    shelf_life_months: write(content.shelf_life_months),
    "season.from_month": season ? String(season.from_month) : "",
    "season.to_month": season ? String(season.to_month) : "",
    "packing.kind": packing.kind,
    "packing.inner_quantity": write(packing.inner_quantity),
    "packing.carton_inner_count": write(packing.carton_inner_count),
    "packing.carton_length_cm": write(packing.carton_length_cm),
    "packing.carton_width_cm": write(packing.carton_width_cm),
    "packing.carton_height_cm": write(packing.carton_height_cm),
    "packing.carton_gross_kg": write(packing.carton_gross_kg),
    "packing.carton_net_kg": write(packing.carton_net_kg),
    "packing.cartons_per_pallet": write(packing.cartons_per_pallet),
    "packing.may_lie": packing.may_lie ? "on" : "",
    "packing.max_layers": write(packing.max_layers),
    "packing.wood_packaging": packing.wood_packaging ? "on" : "",
    "sample.available": sample.available ? "on" : "",
    "sample.price_usd": writeNumber(sample.price_usd, locale),
    "sample.quantity": writeNumber(sample.quantity, locale),
    "sample.lead_time_days": writeNumber(sample.lead_time_days, locale),
  }
  for (const language of locales) {
    for (const field of ["title", "summary", "description"] as const)
      values[`${field}.${language}`] = content[field][language]
    values[`packing.inner.${language}`] = packing.inner[language] ?? ""
  }
  content.specification.forEach((row, index) => {
    values[`specification.${index}.key`] = row.key
    values[`specification.${index}.value.id`] = row.value.id
    values[`specification.${index}.value.en`] = row.value.en
  })
  content.incoterms.forEach((incoterm, index) => {
    values[`incoterms.${index}.rule`] = incoterm.rule
    values[`incoterms.${index}.place`] = incoterm.place
    values[`incoterms.${index}.transport`] = incoterm.transport
  })
  content.tiers.forEach((tier, index) => {
    values[`tiers.${index}.min`] = index === 0 ? "" : write(tier.min)
    values[`tiers.${index}.usd`] = write(tier.usd)
  })
  for (const id of content.certificate_ids) values[`certificate_ids.${id}`] = "on"
  for (const market of content.markets) values[`markets.${market}`] = "on"
  return values
}
