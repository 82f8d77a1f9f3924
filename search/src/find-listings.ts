import { SearchRefused } from "./search-errors.js"
import { type CatalogueSelection, type Dimension, selectionFilters } from "./catalogue-filter.js"
import { countedAttributes, type FacetCounts, type FacetName, facetNames } from "./facets.js"
import { type ListingDocument, listingFields } from "./listing-document.js"
import { meaningFilter } from "./meaning/meaning-filters.js"
import type { Asked } from "./meaning/read-meanings.js"
import { MARK_END, MARK_START, type MarkedText, matchedTexts, readMarks } from "./marked-text.js"
import { multiSearch, type SearchBody, type SearchTarget } from "./search-target.js"
import { ownOrder, type Pin, pinFor } from "./own-order.js"
import { type Sort, sorts } from "./sorts.js"
import { FEWEST_SPREAD, SPREAD_WINDOW, spreadFirst } from "./spread-producers.js"
import { understoodQuery } from "./understood-query.js"

export type CatalogueQuery = CatalogueSelection & {
  locale: string
  q?: string
  /** Stretches of the query that are to be searched as words, whatever they could mean. */
  plain?: string[]
  /** What a dollar is in other currencies, for prices that the query names. */
  per_usd?: Record<string, number>
  sort?: Sort
  /** From 1. */
  page?: number
  per_page?: number
  /** Milliseconds since 1970: leaves out listings whose export grade ended before. */
  valid_at?: number
  /** Finds all words or nothing. */
  is_exact?: boolean
  /** The dimensions that are counted; all when not given. */
  counted?: FacetName[]
}

/** A listing as found; `marked` holds title and summary with the query's words marked. */
export type CatalogueHit = Omit<ListingDocument, "description"> & {
  marked: { title: MarkedText; summary: MarkedText }
}

export type FoundListings = {
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
  /** Of the hits, the ids of those that stand first since curators put them there. */
  chosen: string[]
  /** Listings that each of the further questions found. */
  counted: number[]
}

/** A question beside the page, of which only the number of listings is of interest. */
export type Count = {
  q: string
  /** Where the words are sought; everywhere when not given. */
  attributes?: (keyof ListingDocument)[]
  filter?: string[]
}

const DEFAULT_PER_PAGE = 24
const MOST_PER_PAGE = 100
const LAST_PAGE = 1000

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
 * A page of listings with its facet counts, in one request. Counts of a dimension ignore that
 * dimension's own selection, so that a buyer sees what choosing another value would give.
 * Every word of the query must be found: with Meilisearch's default, which drops words, "palm
 * sugar" would go on to list palm oil.
 * @throws SearchUnavailable, SearchIndexMissing, SearchRefused
 */
export async function findListings(
  target: SearchTarget,
  query: CatalogueQuery,
  asked: Asked,
  further: Count[] = [],
): Promise<FoundListings> {
  const filters = selectionFilters(query)
  const always = alwaysOf(query, asked)
  const page = clamp(query.page, 1, LAST_PAGE, 1)
  const per_page = clamp(query.per_page, 1, MOST_PER_PAGE, DEFAULT_PER_PAGE)
  const q = asked.words
  const isSelected = (name: FacetName) => filters.has(name)
  const selected = facetNames.filter(isSelected)
  const open = (query.counted ?? facetNames).filter((name) => !isSelected(name))
  const attributesToSearchOn = asked.attributes ?? ["*"]
  const base: SearchBody = { q, matchingStrategy: "all", attributesToSearchOn }
  // As it was typed: "halal" is a search too, though nothing of it is left once it is a filter.
  const pin = pinFor({ ...query, words: query.q?.trim() ?? "" })
  const isSpread = isSpreadPage(query, page, per_page)
  const main: SearchBody = {
    ...base,
    ...(isSpread
      ? { page: 1, hitsPerPage: Math.max(SPREAD_WINDOW, page * per_page) }
      : { page, hitsPerPage: per_page }),
    filter: combine(filters, always),
    facets: open.flatMap(attributesOf),
    sort: sortOf(query, q, pin),
    attributesToRetrieve: SHOWN,
    attributesToHighlight: ["title", "summary", "keywords", "producer"],
    highlightPreTag: MARK_START,
    highlightPostTag: MARK_END,
  }
  const others = selected.map((name) => ({
    ...base,
    limit: 0,
    filter: combine(filters, always, name),
    facets: attributesOf(name),
  }))
  const bodies = [main, ...others, ...countBodies(query, further)]
  const [answer, ...more] = await askSorted(target, query.locale, bodies)
  const total = answer.totalHits ?? 0
  const hits = isSpread
    ? spread(answer.hits).slice((page - 1) * per_page, page * per_page)
    : answer.hits
  return {
    hits: hits.map(readHit),
    facets: readFacets([answer, ...more.slice(0, others.length)]),
    total,
    page,
    per_page,
    total_pages: Math.ceil(total / per_page),
    // Known words are asked in quotes, which nobody typed.
    understood: q ? understoodQuery(q, matchedIn(hits))?.replaceAll('"', "") : undefined,
    took_ms: answer.processingTimeMs,
    chosen: pin ? hits.flatMap((hit) => (hit[pin] > 0 ? [hit.id] : [])) : [],
    counted: more.slice(others.length).map(({ totalHits }) => totalHits ?? 0),
  }
}

/** An index of before an upgrade may not know an order yet: until it is filled anew, it goes without. */
async function askSorted(
  target: SearchTarget,
  locale: string,
  bodies: SearchBody[],
): Promise<Answer[]> {
  try {
    return await multiSearch<Answer>(target, locale, bodies)
  } catch (error) {
    if (!(error instanceof SearchRefused) || error.code !== "invalid_search_sort") throw error
    return multiSearch<Answer>(
      target,
      locale,
      bodies.map(({ sort: _, ...body }) => body),
    )
  }
}

/**
 * How many listings each question finds, in one request.
 * @throws SearchUnavailable, SearchIndexMissing, SearchRefused
 */
export async function countListings(
  target: SearchTarget,
  query: CatalogueQuery,
  counts: Count[],
): Promise<number[]> {
  const answers = await multiSearch<Answer>(target, query.locale, countBodies(query, counts))
  return answers.map(({ totalHits }) => totalHits ?? 0)
}

/** A reading as a question of which only the number of listings is of interest. */
export function askedAs({ words, meanings, attributes }: Asked): Count {
  return { q: words, filter: meanings.map(meaningFilter), ...(attributes ? { attributes } : {}) }
}

function countBodies(query: CatalogueQuery, counts: Count[]): SearchBody[] {
  const filters = selectionFilters(query)
  const always = alwaysOf(query, { words: "", meanings: [] })
  return counts.map(({ q, attributes, filter = [] }) => ({
    q,
    matchingStrategy: "all",
    page: 1,
    hitsPerPage: 1,
    attributesToRetrieve: ["id"],
    attributesToSearchOn: attributes ?? ["*"],
    filter: [...combine(filters, always), ...filter],
  }))
}

/** Whose order is the catalogue's own; an order that was chosen, or one maker's goods, stay as they are. */
function isSpreadPage(query: CatalogueQuery, page: number, per_page: number): boolean {
  const isOwnOrder = (query.sort ?? "relevance") === "relevance"
  const isInWindow = (page - 1) * per_page < SPREAD_WINDOW
  return isOwnOrder && !query.producer_handle && isInWindow && per_page >= FEWEST_SPREAD
}

function spread(hits: Found[]): Found[] {
  return spreadFirst(hits, (hit) => ({
    handle: hit.producer_handle,
    marked_name: hit._formatted?.producer,
  }))
}

const attributesOf = (name: FacetName) => countedAttributes(name).map(({ attribute }) => attribute)

function sortOf(
  { sort = "relevance", valid_at }: CatalogueQuery,
  words: string,
  pin: Pin | null,
): string[] {
  const chosen = sorts[sort]
  if (chosen) return [`${chosen.attribute}:${chosen.direction}`]
  return words ? [] : ownOrder(valid_at ?? Date.now(), pin)
}

/** All of them must hold; of a list in it, one. */
function combine(
  filters: Map<Dimension, string[]>,
  always: string[],
  without?: Dimension,
): (string | string[])[] {
  const chosen = [...filters].filter(([dimension]) => dimension !== without)
  return [...chosen.map(([, either]) => either), ...always]
}

/** What holds beside the chosen facets. */
function alwaysOf({ valid_at }: CatalogueQuery, { meanings }: Asked): string[] {
  const valid = valid_at === undefined ? [] : [`export_grade_until_ts >= ${Math.floor(valid_at)}`]
  return [...meanings.map(meaningFilter), ...valid]
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
