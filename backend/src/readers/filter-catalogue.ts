import {
  attributeOf,
  countedAttributes,
  type FacetCounts,
  type FacetName,
  facetNames,
} from "@serumpun/search/facets"
import type { ListingDocument } from "@serumpun/search/listing-document"
import { type Sort, sorts } from "@serumpun/search/sorts"
import type { ListingsAnswer } from "../contracts/catalogue"
import { type CatalogueEntry, fold } from "./public-catalogue"

export type CatalogueFilter = {
  q: string
  /** Codes by facet; a facet without a known code finds nothing. */
  selected: Partial<Record<FacetName, string[]>>
  producer_handle?: string
  sort: Sort
  page: number
  per_page: number
}

function valuesOf({ document }: CatalogueEntry, attribute: keyof ListingDocument): string[] {
  const value = document[attribute]
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/**
 * Filters, counts and sorts without a search server: whole substrings, no typos. A facet's counts
 * leave its own choice out, so a buyer sees what choosing another value would give.
 */
export function filterCatalogue(
  entries: CatalogueEntry[],
  filter: CatalogueFilter,
): ListingsAnswer {
  const words = fold(filter.q).split(/\s+/).filter(Boolean)
  const { producer_handle } = filter
  const found = entries.filter(
    ({ searchable, document }) =>
      words.every((word) => searchable.includes(word)) &&
      (!producer_handle || document.producer_handle === producer_handle),
  )
  const hits = sortEntries(
    found.filter((entry) => fits(entry, filter)),
    filter.sort,
  )
  const start = (filter.page - 1) * filter.per_page
  return {
    listings: hits.slice(start, start + filter.per_page).map(({ card }) => card),
    facets: countFacets(found, filter),
    total: hits.length,
    page: filter.page,
    per_page: filter.per_page,
  }
}

function fits(
  entry: CatalogueEntry,
  { selected }: Pick<CatalogueFilter, "selected">,
  except?: FacetName,
): boolean {
  return facetNames.every((name) => {
    const chosen = selected[name]
    if (!chosen || name === except) return true
    return chosen.some((value) => valuesOf(entry, attributeOf(name, value)).includes(value))
  })
}

function countFacets(
  found: CatalogueEntry[],
  filter: Pick<CatalogueFilter, "selected">,
): FacetCounts {
  const facets: FacetCounts = {}
  for (const name of facetNames) {
    const fitting = found.filter((entry) => fits(entry, filter, name))
    for (const { count, attribute } of countedAttributes(name)) {
      const counts: Record<string, number> = {}
      for (const value of fitting.flatMap((entry) => valuesOf(entry, attribute)))
        counts[value] = (counts[value] ?? 0) + 1
      facets[count] = counts
    }
  }
  return facets
}

function sortEntries(entries: CatalogueEntry[], name: Sort): CatalogueEntry[] {
  const { attribute, direction } = sorts[name] ?? sorts.newest
  const sign = direction === "asc" ? 1 : -1
  return entries.toSorted((a, b) => sign * (a.document[attribute] - b.document[attribute]))
}
