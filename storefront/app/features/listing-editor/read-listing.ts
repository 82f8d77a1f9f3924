import { packageKinds } from "@serumpun/domain/containers"
import { normalizeHsCode } from "@serumpun/domain/hs-codes"
import { isIncoterm, transportModes, type ListingIncoterm } from "@serumpun/domain/incoterms"
import type { ListingContent, Packing } from "@serumpun/domain/listing-content"
import { inEveryLocale, localized, type Locale } from "@serumpun/domain/locales"
import { categories, isProvince, markets } from "@serumpun/domain/places"
import { tierEnd, type PriceTier } from "@serumpun/domain/price-tiers"
import { processingStages, specificationKeys, units } from "@serumpun/domain/units"
import { type FormValues, readRows, textOrNull, typedText } from "#app/lib/kept/form-values.ts"
import { readNumber } from "#app/lib/format/read-number.ts"
import { incotermRow, specificationRow, tierRow } from "./listing-fields.ts"

/**
 * The revision as it was typed, on top of the saved one; pictures are not part of the form.
 * A number that cannot be read is NaN, an empty one that must be there is 0.
 */
export function readListing(
  values: FormValues,
  saved: ListingContent,
  locale: Locale,
): ListingContent {
  const optional = (name: string) => readNumber(values[name], locale)
  const number = (name: string) => optional(name) ?? 0
  const isOn = (name: string) => Boolean(values[name])
  const texts = (field: "title" | "summary" | "description") =>
    inEveryLocale((language) => typedText(values[`${field}.${language}`]))
  const moq = number("moq")
  const province = values.province
  return {
    ...saved,
    title: texts("title"),
    summary: texts("summary"),
    description: texts("description"),
    specification: readSpecification(values, saved),
    category: oneOf(categories, values.category) ?? saved.category,
    processing_stage: oneOf(processingStages, values.processing_stage) ?? saved.processing_stage,
    hs_code: normalizeHsCode(values.hs_code ?? ""),
    unit: oneOf(units, values.unit) ?? saved.unit,
    province: isProvince(province) ? province : saved.province,
    place: typedText(values.place),
    species: textOrNull(values.species),
    gi_claim: textOrNull(values.gi_claim),
    claims_organic: isOn("claims_organic"),
    moq,
    order_multiple: optional("order_multiple") ?? 1,
    lead_time_days: number("lead_time_days"),
    capacity_per_month: number("capacity_per_month"),
    shelf_life_months: optional("shelf_life_months"),
    season: readSeason(values),
    incoterms: readIncoterms(values),
    tiers: readTiers(values, moq, locale),
    packing: readPacking(values, locale),
    sample: {
      available: isOn("sample.available"),
      price_usd: optional("sample.price_usd"),
      quantity: optional("sample.quantity"),
      lead_time_days: optional("sample.lead_time_days"),
    },
    certificate_ids: Object.keys(values).flatMap((name) =>
      name.startsWith("certificate_ids.") && values[name]
        ? [name.slice("certificate_ids.".length)]
        : [],
    ),
    markets: markets.filter((market) => isOn(`markets.${market}`)),
  }
}

/** The packing as it was typed; what cannot be read is NaN, what is empty 0. */
export function readPacking(values: FormValues, locale: Locale): Packing {
  const number = (name: keyof Packing) => readNumber(values[`packing.${name}`], locale) ?? 0
  return {
    kind: oneOf(packageKinds, values["packing.kind"]) ?? "carton",
    inner: inEveryLocale((language) => typedText(values[`packing.inner.${language}`])),
    inner_quantity: number("inner_quantity"),
    carton_inner_count: number("carton_inner_count"),
    carton_length_cm: number("carton_length_cm"),
    carton_width_cm: number("carton_width_cm"),
    carton_height_cm: number("carton_height_cm"),
    carton_gross_kg: number("carton_gross_kg"),
    carton_net_kg: number("carton_net_kg"),
    may_lie: Boolean(values["packing.may_lie"]),
    max_layers: number("max_layers"),
    cartons_per_pallet: number("cartons_per_pallet"),
    wood_packaging: Boolean(values["packing.wood_packaging"]),
  }
}

/** Only the lower bounds are typed: a tier ends where the next begins, the first starts at the MOQ. */
function readTiers(values: FormValues, moq: number, locale: Locale): PriceTier[] {
  const rows = readRows(values, "tiers", tierRow).map((row, index) => ({
    min: index === 0 ? moq : (readNumber(row.min, locale) ?? 0),
    usd: readNumber(row.usd, locale) ?? 0,
  }))
  return rows.map((row, index) => ({
    ...row,
    max: index + 1 < rows.length ? tierEnd(rows[index + 1]?.min ?? 0) : null,
  }))
}

/** A row counts as soon as it has a rule or a place; a missing rule is left for the rules to name. */
function readIncoterms(values: FormValues): ListingIncoterm[] {
  return readRows(values, "incoterms", incotermRow).flatMap(({ rule, place, transport }) =>
    isIncoterm(rule)
      ? [{ rule, place: place ?? "", transport: oneOf(transportModes, transport) ?? "sea" }]
      : [],
  )
}

/** The other languages of a row come from the saved row with the same key. */
function readSpecification(
  values: FormValues,
  saved: ListingContent,
): ListingContent["specification"] {
  return readRows(values, "specification", specificationRow).flatMap((row) => {
    const key = oneOf(specificationKeys, row.key)
    if (!key) return []
    const before = saved.specification.find((candidate) => candidate.key === key)?.value
    const value = { ...localized(before), id: row["value.id"] ?? "", en: row["value.en"] ?? "" }
    return [{ key, value }]
  })
}

function readSeason(values: FormValues): ListingContent["season"] {
  const from_month = Number(values["season.from_month"])
  const to_month = Number(values["season.to_month"])
  const isMonth = (month: number) => Number.isInteger(month) && month >= 1 && month <= 12
  return isMonth(from_month) && isMonth(to_month) ? { from_month, to_month } : null
}

function oneOf<T extends string>(choices: readonly T[], value: string | undefined): T | undefined {
  return choices.find((choice) => choice === value)
}
