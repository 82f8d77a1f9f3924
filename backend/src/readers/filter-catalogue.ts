import type { ListingsAnswer } from "../contracts/catalogue"
import type { Sort } from "../contracts/catalogue-query"
import { type CatalogueEntry, fold } from "./public-catalogue"

/** The dimensions a buyer can narrow by, as in the search index. */
export const facetNames = [
  "category",
  "category_root",
  "province",
  "certificates",
  "incoterms",
  "moq_band",
  "lead_time_band",
  "price_band",
  "processing_stage",
  "sample_available",
  "ready_for",
] as const
export type FacetName = (typeof facetNames)[number]

export type CatalogueFilter = {
  q: string
  selected: Partial<Record<FacetName, string[]>>
  producer_handle?: string
  sort: Sort
  page: number
  per_page: number
}

const valuesOf = ({ document }: CatalogueEntry, name: FacetName): string[] => {
  const value = document[name]
  return Array.isArray(value) ? value : [String(value)]
}

/**
 * Filters, counts and sorts without a search server: whole substrings, no typos. A dimension's
 * counts leave its own choice out, so a buyer sees what choosing another value would give.
 */
export function filterCatalogue(
  entries: CatalogueEntry[],
  filter: CatalogueFilter,
): ListingsAnswer {
  const words = fold(filter.q).split(/\s+/).filter(Boolean)
  const found = entries.filter(
    ({ searchable, document }) =>
      words.every((word) => searchable.includes(word)) &&
      (!filter.producer_handle || document.producer_handle === filter.producer_handle),
  )
  const chosen = facetNames.filter((name) => filter.selected[name]?.length)
  const fits = (entry: CatalogueEntry, except?: FacetName) =>
    chosen.every(
      (name) =>
        name === except ||
        valuesOf(entry, name).some((value) => filter.selected[name]?.includes(value)),
    )
  const facets: Record<string, Record<string, number>> = {}
  for (const name of facetNames) {
    const counts: Record<string, number> = {}
    for (const entry of found)
      if (fits(entry, name))
        for (const value of valuesOf(entry, name)) counts[value] = (counts[value] ?? 0) + 1
    facets[name] = counts
  }
  const hits = sortEntries(
    found.filter((entry) => fits(entry)),
    filter.sort,
  )
  const start = (filter.page - 1) * filter.per_page
  return {
    listings: hits.slice(start, start + filter.per_page).map(({ card }) => card),
    facets,
    total: hits.length,
    page: filter.page,
    per_page: filter.per_page,
  }
}

function sortEntries(entries: CatalogueEntry[], sort: Sort): CatalogueEntry[] {
  const by = (key: (entry: CatalogueEntry) => number) => entries.toSorted((a, b) => key(a) - key(b))
  if (sort === "price_asc") return by(({ card }) => card.price_from)
  if (sort === "price_desc") return by(({ card }) => -card.price_from)
  if (sort === "moq") return by(({ card }) => card.moq)
  if (sort === "lead_time") return by(({ card }) => card.lead_time_days)
  return by(({ document }) => -document.published_at_ts)
}
