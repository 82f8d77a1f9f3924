import {
  attributeOf,
  countedAttributes,
  type FacetCounts,
  type FacetName,
  facetNames,
} from "@serumpun/search/facets"
import type { ListingDocument } from "@serumpun/search/listing-document"
import { compareInOwnOrder, type Pin, pinFor } from "@serumpun/search/own-order"
import { type Sort, sorts } from "@serumpun/search/sorts"
import { FEWEST_SPREAD, spreadFirst } from "@serumpun/search/spread-producers"
import type { ListingsAnswer } from "../contracts/catalogue"
import { fold } from "./fold"
import type { CatalogueEntry } from "./public-catalogue"

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
  const { producer_handle, sort, per_page } = filter
  const category = filter.selected.category ?? []
  const pin = pinFor({
    words: filter.q,
    sort,
    category,
    ...(producer_handle ? { producer_handle } : {}),
  })
  const found = entries.filter(
    ({ searchable, document }) =>
      words.every((word) => searchable.includes(word)) &&
      (!producer_handle || document.producer_handle === producer_handle),
  )
  const sorted = sortEntries(
    found.filter((entry) => fits(entry, filter)),
    sort,
    pin,
  )
  const hits = pin && per_page >= FEWEST_SPREAD ? spreadFirst(sorted, makerOf) : sorted
  const start = (filter.page - 1) * per_page
  const shown = hits.slice(start, start + per_page)
  return {
    listings: shown.map(({ card }) => card),
    chosen: pin ? shown.flatMap(({ document }) => (document[pin] > 0 ? [document.id] : [])) : [],
    facets: countFacets(found, filter),
    total: hits.length,
    page: filter.page,
    per_page,
  }
}

const makerOf = ({ document }: CatalogueEntry) => ({ handle: document.producer_handle })

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

/** Texts as the search server orders them: by their characters. */
function compare(one: number | string, other: number | string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Without ranking the catalogue's own order serves for words too. */
function sortEntries(entries: CatalogueEntry[], name: Sort, pin: Pin | null): CatalogueEntry[] {
  const chosen = sorts[name]
  if (!chosen) {
    const inOwnOrder = compareInOwnOrder(Date.now(), pin)
    return entries.toSorted((a, b) => inOwnOrder(a.document, b.document))
  }
  const { attribute, direction } = chosen
  const sign = direction === "asc" ? 1 : -1
  return entries.toSorted((a, b) => sign * compare(a.document[attribute], b.document[attribute]))
}
