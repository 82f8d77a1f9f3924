import { certificateSchemes, schemesNamed } from "@serumpun/domain/certificates"
import { incoterms } from "@serumpun/domain/incoterms"
import { categories, categoryRoots, markets, provinces } from "@serumpun/domain/places"
import { processingStages, units } from "@serumpun/domain/units"
import { leadTimeBands, moqBands, priceBands } from "./bands.js"
import type { ListingDocument } from "./listing-document.js"

/** Attributes that hold the first half of another's values: "food" of "food/sugar". */
type FamilyAttribute = "category_root"

type Facet = {
  /** What is filtered and counted. */
  attribute: keyof ListingDocument
  /** Every code that a listing can have there, as the index holds it. */
  values: readonly string[]
  /** Name of the heading among the texts `common:facet`. */
  heading: string
  /** Group of the texts `trade` that has a word for each value; without one, the heading says it. */
  words: string | null
  /**
   * How a buyer chooses: several values, one of a list, one box that is ticked, or families whose
   * chosen one opens its kinds.
   */
  control: "several" | "one" | "tick" | "families"
  family?: FamilyAttribute
  /** Values keep the order they have here; else the most frequent comes first. */
  isScale?: true
  isOpenAtFirst?: true
  /** The word alone says too little: "FOB – Free On Board". */
  showsCode?: true
  /** Codes without a word are countries, whose names the platform knows. */
  hasCountries?: true
  /** Codes that a value in an address stands for, where other spellings than the code are known. */
  read?: (value: string) => string[]
  /** How an address spells the value. */
  write?: (value: string) => string
}

/**
 * Everything a buyer can narrow the catalogue by, by its name in addresses and answers, in the order
 * of the panel, which is that of use: what decides for a buyer comes first. Filter, index, queries, the catalogue without search, panel and words follow from a
 * row; how to add one is in docs/recipes/add-a-facet.md.
 */
export const facets = {
  category: {
    attribute: "category",
    family: "category_root",
    values: [...categoryRoots, ...categories],
    heading: "category",
    words: "category",
    control: "families",
  },
  ready_for: {
    attribute: "ready_for",
    values: markets,
    heading: "ready_for",
    words: "market",
    control: "one",
    hasCountries: true,
  },
  certificate: {
    attribute: "certificates",
    values: certificateSchemes,
    heading: "certificate",
    words: "certificate",
    control: "several",
    isOpenAtFirst: true,
    read: schemesNamed,
  },
  price_band: {
    attribute: "price_band",
    values: priceBands,
    heading: "price_from",
    words: "price_band",
    control: "several",
    isScale: true,
  },
  unit: {
    attribute: "unit",
    values: units,
    heading: "unit",
    words: "sold_by",
    control: "several",
  },
  moq_band: {
    attribute: "moq_band",
    values: moqBands,
    heading: "moq",
    words: "moq_band",
    control: "several",
    isScale: true,
  },
  lead_time_band: {
    attribute: "lead_time_band",
    values: leadTimeBands,
    heading: "lead_time_days",
    words: "lead_time_band",
    control: "several",
    isScale: true,
  },
  province: {
    attribute: "province",
    values: Object.keys(provinces),
    heading: "province",
    words: "province",
    control: "several",
  },
  incoterm: {
    attribute: "incoterms",
    values: incoterms,
    heading: "incoterm",
    words: "incoterm",
    control: "several",
    showsCode: true,
  },
  sample: {
    attribute: "sample_available",
    values: ["true"],
    heading: "sample",
    words: null,
    control: "tick",
    read: (value) => (value === "1" || value === "true" ? ["true"] : []),
    write: () => "1",
  },
  processing_stage: {
    attribute: "processing_stage",
    values: processingStages,
    heading: "processing_stage",
    words: "processing_stage",
    control: "several",
  },
} as const satisfies Record<string, Facet>

export type FacetName = keyof typeof facets
export const facetNames = Object.keys(facets) as FacetName[]

/** What counts are kept by: facets, and families beside their kinds. */
export type CountName = FacetName | FamilyAttribute
/** Listings by value. */
export type FacetCounts = Partial<Record<CountName, Record<string, number>>>

/** The row of a facet, with the optional columns that it leaves out. */
export function facet(name: FacetName): Facet {
  return facets[name]
}

/** One value of anything per facet. */
export function forEachFacet<T>(make: (name: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(facetNames.map((name) => [name, make(name)])) as Record<FacetName, T>
}

/** The codes that a value of an address stands for; none when the facet has no such value. */
export function readFacetValue(name: FacetName, value: string): string[] {
  const { read, values } = facet(name)
  if (read) return read(value)
  return values.includes(value) ? [value] : []
}

/** A code as an address says it. */
export function writeFacetValue(name: FacetName, value: string): string {
  return facet(name).write?.(value) ?? value
}

/** Attributes whose values are counted for a facet, each with the name of its counts. */
export function countedAttributes(
  name: FacetName,
): { count: CountName; attribute: keyof ListingDocument }[] {
  const { attribute, family } = facet(name)
  const own = { count: name, attribute }
  return family ? [{ count: family, attribute: family }, own] : [own]
}

/** The attribute that a code is a value of: a family has one of its own. */
export function attributeOf(name: FacetName, value: string): keyof ListingDocument {
  const { attribute, family } = facet(name)
  return family && !value.includes("/") ? family : attribute
}
