import {
  type CatalogueSelection,
  type Dimension,
  facetAttributes,
  selectionFilters,
} from "./catalogue-filter.js"
import type { ListingDocument } from "./listing-document.js"
import { correctSwappedLetters } from "./swapped-letters.js"
import { MARK_END, MARK_START, type MarkedText, matchedTexts, readMarks } from "./marked-text.js"
import { multiSearch, type SearchBody, type SearchTarget } from "./search-target.js"
import { understoodQuery } from "./understood-query.js"

export const catalogueSorts = [
  "relevance",
  "newest",
  "price_asc",
  "price_desc",
  "moq",
  "lead_time",
] as const
export type CatalogueSort = (typeof catalogueSorts)[number]

export type CatalogueQuery = CatalogueSelection & {
  locale: string
  q?: string
  sort?: CatalogueSort
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

export type FacetValue = { value: string; count: number }

export type CatalogueResult = {
  hits: CatalogueHit[]
  /** Values by attribute (`category_root`, `category`, `province`, …), most frequent first. */
  facets: Record<string, FacetValue[]>
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

const SORTS: Record<CatalogueSort, string[]> = {
  relevance: [],
  newest: ["published_at_ts:desc"],
  price_asc: ["price_from:asc"],
  price_desc: ["price_from:desc"],
  moq: ["moq:asc"],
  lead_time: ["lead_time_days:asc"],
}

const SHOWN: (keyof ListingDocument)[] = [
  "id",
  "external_id",
  "handle",
  "title",
  "summary",
  "keywords",
  "producer_id",
  "producer_handle",
  "producer",
  "province",
  "place",
  "category",
  "category_root",
  "hs_code",
  "certificates",
  "incoterms",
  "incoterm_label",
  "moq",
  "moq_band",
  "unit",
  "lead_time_days",
  "lead_time_band",
  "price_from",
  "price_band",
  "processing_stage",
  "sample_available",
  "ready_for",
  "export_grade_until",
  "export_grade_until_ts",
  "published_at_ts",
  "season_months",
  "image",
]

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
  const q = (query.q ?? "").trim().slice(0, LONGEST_QUERY)
  const selected = (Object.keys(facetAttributes) as (keyof typeof facetAttributes)[]).filter(
    (each) => filters.has(each),
  )
  const open = Object.entries(facetAttributes).filter(
    ([dimension]) => !filters.has(dimension as Dimension),
  )
  const base: SearchBody = { q, matchingStrategy: "all" }
  const main: SearchBody = {
    ...base,
    page,
    hitsPerPage: per_page,
    filter: combine(filters, query.valid_at),
    facets: open.flatMap(([, attributes]) => attributes),
    sort: SORTS[query.sort ?? "relevance"],
    attributesToRetrieve: SHOWN,
    attributesToHighlight: ["title", "summary", "keywords", "producer"],
    highlightPreTag: MARK_START,
    highlightPostTag: MARK_END,
  }
  const others = selected.map((dimension) => ({
    ...base,
    limit: 0,
    filter: combine(filters, query.valid_at, dimension),
    facets: facetAttributes[dimension],
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

function combine(
  filters: Map<Dimension, string>,
  valid_at: number | undefined,
  without?: Dimension,
): string[] {
  const kept = [...filters]
    .filter(([dimension]) => dimension !== without)
    .map(([, filter]) => filter)
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

function readFacets(answers: Answer[]): Record<string, FacetValue[]> {
  const facets: Record<string, FacetValue[]> = {}
  for (const { facetDistribution } of answers) {
    for (const [attribute, counts] of Object.entries(facetDistribution ?? {})) {
      facets[attribute] = Object.entries(counts)
        .map(([value, count]) => ({ value, count }))
        .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
    }
  }
  return facets
}

function clamp(value: number | undefined, least: number, most: number, fallback: number): number {
  if (value === undefined || !Number.isFinite(value)) return fallback
  return Math.min(most, Math.max(least, Math.floor(value)))
}
