import type { LeadTimeBand, MoqBand, PriceBand } from "./listing-document.js"

/** Dimensions a buyer can narrow the catalogue by; several values of one dimension mean "or". */
export type CatalogueSelection = {
  /** "food" or "food/sugar". */
  category?: string
  province?: string[]
  certificate?: string[]
  incoterm?: string[]
  moq_band?: MoqBand[]
  lead_time_band?: LeadTimeBand[]
  price_band?: PriceBand[]
  processing_stage?: string[]
  /** True: only listings with a sample. */
  sample?: boolean
  /** ISO country or "EU". */
  ready_for?: string
  /** Only this producer's listings. */
  producer_handle?: string
}

export type Dimension = keyof CatalogueSelection

/** Attributes whose counts are shown for a dimension. */
export const facetAttributes: Record<Exclude<Dimension, "producer_handle">, string[]> = {
  category: ["category_root", "category"],
  province: ["province"],
  certificate: ["certificates"],
  incoterm: ["incoterms"],
  moq_band: ["moq_band"],
  lead_time_band: ["lead_time_band"],
  price_band: ["price_band"],
  processing_stage: ["processing_stage"],
  sample: ["sample_available"],
  ready_for: ["ready_for"],
}

/** Filter expressions per selected dimension, in Meilisearch's language. */
export function selectionFilters(selection: CatalogueSelection): Map<Dimension, string> {
  const filters = new Map<Dimension, string>()
  const { category, sample, ready_for, producer_handle } = selection
  if (category) {
    filters.set(
      "category",
      equals(category.includes("/") ? "category" : "category_root", [category]),
    )
  }
  const lists: [Dimension, string, string[] | undefined][] = [
    ["province", "province", selection.province],
    ["certificate", "certificates", selection.certificate],
    ["incoterm", "incoterms", selection.incoterm],
    ["moq_band", "moq_band", selection.moq_band],
    ["lead_time_band", "lead_time_band", selection.lead_time_band],
    ["price_band", "price_band", selection.price_band],
    ["processing_stage", "processing_stage", selection.processing_stage],
  ]
  for (const [dimension, attribute, values] of lists) {
    if (values?.length) filters.set(dimension, equals(attribute, values))
  }
  if (sample) filters.set("sample", "sample_available = true")
  if (ready_for) filters.set("ready_for", equals("ready_for", [ready_for]))
  if (producer_handle) filters.set("producer_handle", equals("producer_handle", [producer_handle]))
  return filters
}

function equals(attribute: string, values: string[]): string {
  return `${attribute} IN [${values.map(quoteFilterValue).join(", ")}]`
}

/** A value as a quoted literal of a filter; nothing in it can end the quote. */
export function quoteFilterValue(value: string): string {
  return `"${value.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`
}
