import { type CatalogueSelection, type Dimension, selectionFilters } from "./catalogue-filter.js"
import { countedAttributes, type FacetCounts, type FacetName, facetNames } from "./facets.js"
import { type ListingDocument, listingFields } from "./listing-document.js"
import { correctSwappedLetters } from "./swapped-letters.js"
import { MARK_END, MARK_START, type MarkedText, matchedTexts, readMarks } from "./marked-text.js"
import { queryText } from "./query-text.js"
import { multiSearch, type SearchBody, type SearchTarget } from "./search-target.js"
import { type Sort, sorts } from "./sorts.js"
import { understoodQuery } from "./understood-query.js"

export type CatalogueQuery = CatalogueSelection & {
  locale: string
  q?: string
  sort?: Sort
  /** From 1. */
  page?: number
  per_page?: number
  /** Milliseconds since 1970: leaves out listings whose export grade ended before. */
  valid_at?: number
}

/** A listing as found; `marked` holds title and summary with the query's words marked. */
export type CatalogueHit = Omit<ListingDocument, "description"> & {
  marked: { title: MarkedText; summary: MarkedText }
}

export type CatalogueResult = {
  hits: CatalogueHit[]
  /** Most frequent first. */
  facets: FacetCounts
  total: number
  page: number
  per_page: number
  total_pages: number
  /** What the query was read as when a typo was forgiven: "Showing results for …". */
  understood: string | undefined
  took_ms: number
}

const DEFAULT_PER_PAGE = 24
const MOST_PER_PAGE = 100
const LAST_PAGE = 1000
const LONGEST_QUERY = 200

const SHOWN = [
  ...Object.keys(listingFields).filter((name) => name !== "description"),
  "image",
] satisfies string[]

type Found = Omit<ListingDocument, "description"> & {
  _formatted?: { title?: string; summary?: string; keywords?: string[]; producer?: string }
}

type Answer = {
  hits: Found[]
  totalHits?: number
  processingTimeMs: number
  facetDistribution?: Record<string, Record<string, number>>
}

/**
 * A page of the catalogue with its facet counts, in one request. Counts of a dimension ignore
 * that dimension's own selection, so that a buyer sees what choosing another value would give.
 * Every word of the query must be found: with Meilisearch's default, which drops words, "palm
 * sugar" would go on to list palm oil.
 * When nothing is found, swapped letters in short words are put right and the search tried again.
 * @throws SearchUnavailable, SearchIndexMissing, SearchRefused
 */
export async function queryCatalogue(
  target: SearchTarget,
  query: CatalogueQuery,
): Promise<CatalogueResult> {
  const found = await findListings(target, query)
  if (found.total > 0 || !query.q) return found
  const corrected = correctSwappedLetters(query.q, query.locale)
  if (!corrected) return found
  const instead = await findListings(target, { ...query, q: corrected })
  return instead.total > 0 ? { ...instead, understood: instead.understood ?? corrected } : found
}

async function findListings(target: SearchTarget, query: CatalogueQuery): Promise<CatalogueResult> {
  const filters = selectionFilters(query)
  const page = clamp(query.page, 1, LAST_PAGE, 1)
  const per_page = clamp(query.per_page, 1, MOST_PER_PAGE, DEFAULT_PER_PAGE)
  const q = queryText(query.q ?? "", LONGEST_QUERY)
  const isSelected = (name: FacetName) => filters.has(name)
  const selected = facetNames.filter(isSelected)
  const open = facetNames.filter((name) => !isSelected(name))
  const base: SearchBody = { q, matchingStrategy: "all" }
  const main: SearchBody = {
    ...base,
    page,
    hitsPerPage: per_page,
    filter: combine(filters, query.valid_at),
    facets: open.flatMap(attributesOf),
    sort: sortOf(query.sort ?? "relevance"),
    attributesToRetrieve: SHOWN,
    attributesToHighlight: ["title", "summary", "keywords", "producer"],
    highlightPreTag: MARK_START,
    highlightPostTag: MARK_END,
  }
  const others = selected.map((name) => ({
    ...base,
    limit: 0,
    filter: combine(filters, query.valid_at, name),
    facets: attributesOf(name),
  }))
  const [answer, ...counts] = await multiSearch<Answer>(target, query.locale, [main, ...others])
  const total = answer.totalHits ?? 0
  return {
    hits: answer.hits.map(readHit),
    facets: readFacets([answer, ...counts]),
    total,
    page,
    per_page,
    total_pages: Math.ceil(total / per_page),
    understood: q ? understoodQuery(q, matchedIn(answer.hits)) : undefined,
    took_ms: answer.processingTimeMs,
  }
}

const attributesOf = (name: FacetName) => countedAttributes(name).map(({ attribute }) => attribute)

function sortOf(name: Sort): string[] {
  const sort = sorts[name]
  return sort ? [`${sort.attribute}:${sort.direction}`] : []
}

/** All of them must hold; of a list in it, one. */
function combine(
  filters: Map<Dimension, string[]>,
  valid_at: number | undefined,
  without?: Dimension,
): (string | string[])[] {
  const kept: (string | string[])[] = [...filters]
    .filter(([dimension]) => dimension !== without)
    .map(([, either]) => either)
  if (valid_at !== undefined) kept.push(`export_grade_until_ts >= ${Math.floor(valid_at)}`)
  return kept
}

function readHit({ _formatted, ...listing }: Found): CatalogueHit {
  return {
    ...listing,
    marked: {
      title: readMarks(_formatted?.title ?? listing.title),
      summary: readMarks(_formatted?.summary ?? listing.summary),
    },
  }
}

function matchedIn(hits: Found[]): string[] {
  return hits.flatMap(({ _formatted }) =>
    [
      _formatted?.title,
      ...(_formatted?.keywords ?? []),
      _formatted?.summary,
      _formatted?.producer,
    ].flatMap((text) => (text ? matchedTexts(text) : [])),
  )
}

function readFacets(answers: Answer[]): FacetCounts {
  const byAttribute: NonNullable<Answer["facetDistribution"]> = Object.assign(
    {},
    ...answers.map((answer) => answer.facetDistribution),
  )
  const facets: FacetCounts = {}
  for (const { count, attribute } of facetNames.flatMap(countedAttributes)) {
    const counts = Object.entries(byAttribute[attribute] ?? {})
    facets[count] = Object.fromEntries(
      counts.sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)),
    )
  }
  return facets
}

function clamp(value: number | undefined, least: number, most: number, fallback: number): number {
  if (value === undefined || !Number.isFinite(value)) return fallback
  return Math.min(most, Math.max(least, Math.floor(value)))
}
