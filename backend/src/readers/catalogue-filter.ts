import type { ListingDocument } from "@serumpun/search/listing-document"

/** Names of the query parameters and what they look at in a document. */
const dimensions = {
  category: (d: ListingDocument) => [d.category, d.category_root],
  province: (d: ListingDocument) => [d.province],
  certificate: (d: ListingDocument) => d.certificates,
  incoterm: (d: ListingDocument) => d.incoterms,
  moq_band: (d: ListingDocument) => [d.moq_band],
  lead_time_band: (d: ListingDocument) => [d.lead_time_band],
  price_band: (d: ListingDocument) => [d.price_band],
  processing_stage: (d: ListingDocument) => [d.processing_stage],
  ready_for: (d: ListingDocument) => d.ready_for,
  sample: (d: ListingDocument) => [d.sample_available ? "yes" : "no"],
} satisfies Record<string, (document: ListingDocument) => string[]>
export type Dimension = keyof typeof dimensions
export const dimensionNames = Object.keys(dimensions) as Dimension[]

export type CatalogueFilter = Partial<Record<Dimension, string[]>> & {
  q?: string
  sort?: "relevance" | "newest" | "price_asc" | "price_desc" | "moq" | "lead_time"
}

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

function hasWords(document: ListingDocument, words: string[]): boolean {
  const { title, summary, producer_name, place, keywords } = document
  const text = fold([title, summary, producer_name, place, ...keywords].join(" "))
  return words.every((word) => text.includes(word))
}

function passes(document: ListingDocument, filter: CatalogueFilter, except?: Dimension): boolean {
  return dimensionNames.every((name) => {
    const wanted = filter[name]
    if (name === except || !wanted?.length) return true
    const values: string[] = dimensions[name](document)
    return wanted.some((value) => values.includes(value))
  })
}

const orders: Record<string, (a: ListingDocument, b: ListingDocument) => number> = {
  price_asc: (a, b) => a.price_from_usd - b.price_from_usd,
  price_desc: (a, b) => b.price_from_usd - a.price_from_usd,
  moq: (a, b) => a.moq - b.moq,
  lead_time: (a, b) => a.lead_time_days - b.lead_time_days,
}

/** Filters, sorts and counts like the search server, without its ranking and typo tolerance. */
export function filterCatalogue(
  documents: ListingDocument[],
  filter: CatalogueFilter,
): { found: ListingDocument[]; facets: Record<string, Record<string, number>> } {
  const words = fold(filter.q ?? "")
    .split(/\s+/)
    .filter(Boolean)
  const matching = words.length ? documents.filter((d) => hasWords(d, words)) : documents
  const facets: Record<string, Record<string, number>> = {}
  for (const name of dimensionNames) {
    const counts: Record<string, number> = {}
    // A facet's own choice does not hide its other values.
    for (const document of matching)
      if (passes(document, filter, name))
        for (const value of dimensions[name](document)) counts[value] = (counts[value] ?? 0) + 1
    facets[name] = counts
  }
  const found = matching.filter((document) => passes(document, filter))
  const order = orders[filter.sort ?? ""]
  return { found: order ? found.toSorted(order) : found, facets }
}
