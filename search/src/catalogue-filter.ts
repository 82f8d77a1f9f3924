import { attributeOf, type FacetName, facetNames } from "./facets.js"

/** What a buyer narrows the catalogue by; several codes of one facet mean "or". */
export type CatalogueSelection = Partial<Record<FacetName, string[]>> & {
  /** Only this producer's listings. */
  producer_handle?: string
}

/** What can be left out of the filters, so that its alternatives are counted. */
export type Dimension = FacetName | "producer_handle"

/** Filter expressions per selected dimension, in Meilisearch's language; a list of them means "or". */
export function selectionFilters(selection: CatalogueSelection): Map<Dimension, string[]> {
  const filters = new Map<Dimension, string[]>()
  for (const name of facetNames) {
    const byAttribute = Map.groupBy(selection[name] ?? [], (value) => attributeOf(name, value))
    const either = [...byAttribute].map(([attribute, values]) => equals(attribute, values))
    if (either.length > 0) filters.set(name, either)
  }
  const { producer_handle } = selection
  if (producer_handle)
    filters.set("producer_handle", [equals("producer_handle", [producer_handle])])
  return filters
}

/** The attribute has one of the values. */
export function equals(attribute: string, values: string[]): string {
  return `${attribute} IN [${values.map(quoteFilterValue).join(", ")}]`
}

/** A value as a quoted literal of a filter; nothing in it can end the quote. */
export function quoteFilterValue(value: string): string {
  return `"${value.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`
}
