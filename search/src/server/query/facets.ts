import { ApiError } from "../errors.js"
import { countPlainPrefixTypos } from "../index/edit-distance.js"
import type { SearchIndex } from "../index/search-index.js"
import { filterableNames, filterFeatures, matchesPattern } from "../settings/attribute-patterns.js"

export type FacetDistribution = Record<string, Record<string, number>>
export type FacetStats = Record<string, { min: number; max: number }>

/** Counts of every value of the asked attributes among the documents, with number ranges. */
export function countFacets(
  index: SearchIndex,
  facets: string[],
  documents: Int32Array,
): { distribution: FacetDistribution; stats: FacetStats } {
  const { maxValuesPerFacet, sortFacetValuesBy } = index.settings.faceting
  const distribution: FacetDistribution = {}
  const stats: FacetStats = {}
  for (const path of facetPaths(index, facets)) {
    const counted = countValues(index, path, documents)
    const order = sortOrder(path, sortFacetValuesBy)
    counted.sort((left, right) =>
      order === "count" ? right.count - left.count || compare(left, right) : compare(left, right),
    )
    const shown = counted.slice(0, maxValuesPerFacet)
    distribution[path] = Object.fromEntries(shown.map(({ text, count }) => [text, count]))
    const numbers = counted.map(({ number }) => number).filter((number) => !Number.isNaN(number))
    if (numbers.length) stats[path] = range(numbers)
  }
  return { distribution, stats }
}

type CountedValue = { text: string; number: number; count: number }

function countValues(index: SearchIndex, path: string, documents: Int32Array): CountedValue[] {
  const column = index.columns.get(path)
  if (!column) return []
  const counts = new Int32Array(column.values.length)
  column.count(documents, counts)
  const counted: CountedValue[] = []
  column.values.forEach(({ text, number }, code) => {
    if (counts[code]) counted.push({ text, number, count: counts[code] })
  })
  return counted
}

const MOST_FACET_TYPOS = 2

/**
 * Values of one facet that begin with the query, typos forgiven by its length in bytes, for a
 * facet's own search box. Numbers are not searched, as in Meilisearch.
 */
export function searchFacetValues(
  index: SearchIndex,
  path: string,
  facetQuery: string | null,
  documents: Int32Array,
): { value: string; count: number }[] {
  const { maxValuesPerFacet, sortFacetValuesBy } = index.settings.faceting
  const wanted = facetQuery === null ? "" : foldFacet(facetQuery)
  const limit = facetTypos(index, path, wanted)
  const found = countValues(index, path, documents).filter(
    ({ text, number }) => Number.isNaN(number) && startsLike(foldFacet(text), wanted, limit),
  )
  const order = sortOrder(path, sortFacetValuesBy)
  // Of values found equally often, the last in the alphabet comes first.
  found.sort((left, right) =>
    order === "count" ? right.count - left.count || -compare(left, right) : compare(left, right),
  )
  return found.slice(0, maxValuesPerFacet).map(({ text, count }) => ({ value: text, count }))
}

function foldFacet(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, "")
    .toLowerCase()
}

function facetTypos({ settings }: SearchIndex, path: string, wanted: string): number {
  const { enabled, disableOnAttributes, minWordSizeForTypos } = settings.typoTolerance
  if (!enabled || disableOnAttributes.includes(path)) return 0
  const length = Buffer.byteLength(wanted)
  if (length < minWordSizeForTypos.oneTypo) return 0
  return length < minWordSizeForTypos.twoTypos ? 1 : MOST_FACET_TYPOS
}

function startsLike(text: string, wanted: string, limit: number): boolean {
  if (text.startsWith(wanted)) return true
  return limit > 0 && countPlainPrefixTypos(wanted, text, limit) <= limit
}

function sortOrder(path: string, orders: Record<string, "alpha" | "count">): "alpha" | "count" {
  return orders[path] ?? orders["*"] ?? "alpha"
}

function compare(left: CountedValue, right: CountedValue): number {
  if (!Number.isNaN(left.number) && !Number.isNaN(right.number)) return left.number - right.number
  return left.text < right.text ? -1 : left.text > right.text ? 1 : 0
}

function range(numbers: number[]): { min: number; max: number } {
  return numbers.reduce(
    ({ min, max }, number) => ({
      min: Math.min(min, number),
      max: Math.max(max, number),
    }),
    { min: Infinity, max: -Infinity },
  )
}

function facetPaths(index: SearchIndex, facets: string[]): string[] {
  const { filterableAttributes } = index.settings
  const paths: string[] = []
  for (const facet of facets) {
    if (facet === "*") {
      for (const path of index.columns.keys()) {
        if (filterFeatures(path, filterableAttributes)) paths.push(path)
      }
      continue
    }
    if (!filterFeatures(facet, filterableAttributes)) throw notFaceted(index, facet)
    const inner = [...index.columns.keys()].filter((path) => matchesPattern(path, facet))
    if (inner.length) paths.push(...inner)
    else paths.push(facet)
  }
  return [...new Set(paths)]
}

function notFaceted({ settings }: SearchIndex, facet: string): ApiError {
  const names = filterableNames(settings.filterableAttributes).sort()
  const known = names.length
    ? `The available filterable attributes are \`${names.join("`, `")}\`.`
    : "This index does not have configured filterable attributes."
  return new ApiError(
    "invalid_search_facets",
    `Invalid facet distribution: Attribute \`${facet}\` is not filterable. ${known}`,
  )
}
