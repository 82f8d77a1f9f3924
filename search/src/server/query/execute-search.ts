import { IndexError } from "../errors.js"
import { filterBitmap } from "../filter/select-documents.js"
import { type Bitmap, toDocuments } from "../index/bitmap.js"
import type { SearchIndex } from "../index/search-index.js"
import { valuesAt } from "../index/json-paths.js"
import type { Json, JsonObject } from "../json.js"
import { filterableNames, filterFeatures, matchesPattern } from "../settings/attribute-patterns.js"
import { countFacets, type FacetDistribution, type FacetStats } from "./facets.js"
import {
  formatDocument,
  type HitFormat,
  matchPositions,
  pick,
  readHitFormat,
} from "./format-hit.js"
import { matchVocabulary } from "./highlight.js"
import { rankDocuments } from "./rank-documents.js"
import { rankingRules } from "./ranking-rules.js"
import { Scoring } from "./score-details.js"
import type { SearchRequest } from "./search-request.js"
import { evaluateText, type TextQuery } from "./text-query.js"

/** Reads a stored document by its row. */
export type BodyReader = (row: number) => JsonObject

export type SearchResult = {
  hits: JsonObject[]
  total: number
  facets: { distribution: FacetDistribution; stats: FacetStats } | undefined
}

/** Runs one search over an index. */
export function executeSearch(
  index: SearchIndex,
  request: SearchRequest,
  readBody: BodyReader,
): SearchResult {
  const until = performance.now() + (index.settings.searchCutoffMs ?? Infinity)
  const { query, matched } = findMatching(index, request)
  const scoring = query && new Scoring(index, query, request)
  let documents = toDocuments(matched)
  const threshold = request.rankingScoreThreshold
  if (threshold !== null && scoring) {
    documents = documents.filter((document) => scoring.score(document) >= threshold)
  }
  const rules = rankingRules(index, request.sort ?? [], query, request.matchingStrategy)
  const { skip, take } = readWindow(request, index.settings.pagination.maxTotalHits)
  const distinct = readDistinct(index, request.distinct)
  let window: number[]
  if (distinct) {
    const ranked = rankDocuments(documents, rules, 0, documents.length, until)
    const firsts = keepFirsts(index, distinct, ranked)
    documents = Int32Array.from(firsts).sort()
    window = firsts.slice(skip, skip + take)
  } else window = rankDocuments(documents, rules, skip, take, until)
  const format = readHitFormat(
    request,
    index.settings.displayedAttributes,
    matchVocabulary(query, index.dictionary),
  )
  return {
    hits: window.map((document) => toHit(index, request, document, { format, scoring, readBody })),
    total: Math.min(documents.length, index.settings.pagination.maxTotalHits),
    facets: request.facets ? countFacets(index, request.facets, documents) : undefined,
  }
}

/** Documents that answer the words and the filter of a request, unranked. */
export function findMatching(
  index: SearchIndex,
  request: SearchRequest,
): { query: TextQuery | undefined; matched: Bitmap } {
  const universe = filterBitmap(index, request.filter)
  const searched = searchedAttributes(index, request.attributesToSearchOn)
  const text = request.q ?? ""
  if (!text.trim()) return { query: undefined, matched: universe }
  const query = evaluateText(text, {
    locales: request.locales,
    strategy: request.matchingStrategy,
    scope: {
      index,
      universe,
      searched,
      tolerant: tolerantAttributes(index, searched),
    },
  })
  return { query, matched: query ? query.matched : universe }
}

function searchedAttributes(index: SearchIndex, names: string[] | null): Uint8Array | undefined {
  if (!names || names.includes("*")) return undefined
  const flags = new Uint8Array(0x8000)
  const { searchableAttributes } = index.settings
  for (const name of names) {
    const isKnown = searchableAttributes.some((pattern) => matchesPattern(name, pattern))
    if (!isKnown) {
      const known = [...searchableAttributes].sort().join(", ")
      throw new IndexError(
        "invalid_search_attributes_to_search_on",
        `Attribute \`${name}\` is not searchable. Available searchable attributes are: \`${known}\`.`,
      )
    }
    index.attributes.forEach((attribute, number) => {
      if (matchesPattern(attribute, name)) flags[number] = 1
    })
  }
  return flags
}

function tolerantAttributes(
  index: SearchIndex,
  searched: Uint8Array | undefined,
): Uint8Array | undefined {
  const { disableOnAttributes } = index.settings.typoTolerance
  if (!disableOnAttributes.length) return searched
  const flags = searched?.slice() ?? new Uint8Array(0x8000).fill(1)
  index.attributes.forEach((attribute, number) => {
    if (disableOnAttributes.some((name) => matchesPattern(attribute, name))) flags[number] = 0
  })
  return flags
}

/** @throws IndexError when a request's own distinct attribute cannot be filtered by */
function readDistinct({ settings }: SearchIndex, asked: string | null): string | null {
  const { filterableAttributes, distinctAttribute } = settings
  if (asked === null) return distinctAttribute
  if (filterFeatures(asked, filterableAttributes)) return asked
  const names = filterableNames(filterableAttributes).sort()
  const known = names.length
    ? `Available filterable attributes patterns are: \`${names.join(", ")}\`.`
    : "This index does not have configured filterable attributes."
  throw new IndexError(
    "invalid_search_distinct",
    `Attribute \`${asked}\` is not filterable and thus, cannot be used as distinct attribute. ${known}`,
  )
}

function readWindow(request: SearchRequest, most: number): { skip: number; take: number } {
  const { page, hitsPerPage, offset, limit } = request
  const size = hitsPerPage ?? 20
  const isPaged = page !== null || hitsPerPage !== null
  const skip = isPaged ? (Math.max(1, page ?? 1) - 1) * size : offset
  const take = isPaged ? (page === 0 ? 0 : size) : limit
  return {
    skip: Math.min(skip, most),
    take: Math.max(0, Math.min(take, most - skip)),
  }
}

function keepFirsts(index: SearchIndex, path: string, ranked: number[]): number[] {
  const column = index.columns.get(path)
  if (!column) return ranked
  const seen = new Set<number>()
  return ranked.filter((document) => {
    const codes = column.codesOf(document)
    if (codes.some((code) => seen.has(code))) return false
    for (const code of codes) seen.add(code)
    return true
  })
}

type HitContext = {
  format: HitFormat
  scoring: Scoring | undefined
  readBody: BodyReader
}

function toHit(
  index: SearchIndex,
  request: SearchRequest,
  number: number,
  { format, scoring, readBody }: HitContext,
): JsonObject {
  const document = readBody(index.rowOf(number))
  const displayed = index.settings.displayedAttributes
  const hit: JsonObject = {
    ...pick(pick(document, displayed), format.retrieved),
  }
  if (request.attributesToHighlight || request.attributesToCrop) {
    hit._formatted = formatDocument(document, displayed, format)
  }
  if (request.showMatchesPosition)
    hit._matchesPosition = matchPositions(pick(document, displayed), format)
  if (request.showRankingScore) hit._rankingScore = scoring?.score(number) ?? 1
  if (request.showRankingScoreDetails) {
    const valueOf = (path: string): Json => valuesAt(document, path)?.[0] ?? null
    hit._rankingScoreDetails = scoring?.details(number, valueOf) ?? {}
  }
  return hit
}
