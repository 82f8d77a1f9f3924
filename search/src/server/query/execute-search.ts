import { ApiError } from "../errors.js"
import { filterBitmap } from "../filter/select-documents.js"
import { type Bitmap, toDocuments } from "../index/bitmap.js"
import type { SearchIndex } from "../index/search-index.js"
import type { JsonObject } from "../json.js"
import { languageOf, matchesPattern } from "../settings/attribute-patterns.js"
import { typosAllowed } from "./build-nodes.js"
import { DocumentScorer } from "./document-score.js"
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
import { rankingRules, rankingScore, type ScoreDetail, scoreDetails } from "./ranking-rules.js"
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
  const { query, matched } = findMatching(index, request)
  const scoring = query && new Scoring(index, query)
  let documents = toDocuments(matched)
  const threshold = request.rankingScoreThreshold
  if (threshold !== null && scoring) {
    documents = documents.filter((document) => scoring.score(document) >= threshold)
  }
  const rules = rankingRules(index, request.sort ?? [], scoring?.scorer)
  const { skip, take } = readWindow(request, index.settings.pagination.maxTotalHits)
  const distinct = request.distinct ?? index.settings.distinctAttribute
  let window: number[]
  if (distinct) {
    const ranked = rankDocuments(documents, rules, 0, documents.length)
    const firsts = keepFirsts(index, distinct, ranked)
    documents = Int32Array.from(firsts).sort()
    window = firsts.slice(skip, skip + take)
  } else window = rankDocuments(documents, rules, skip, take)
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
    languages: languagesOf(index, request),
    strategy: request.matchingStrategy,
    scope: { index, universe, searched, tolerant: tolerantAttributes(index, searched) },
  })
  return { query, matched: query ? query.matched : universe }
}

function languagesOf(index: SearchIndex, { locales }: SearchRequest): string[] {
  if (locales?.length) return locales.map(languageOf)
  const declared = index.settings.localizedAttributes?.flatMap((rule) => rule.locales) ?? []
  return [...new Set(declared.map(languageOf))]
}

function searchedAttributes(index: SearchIndex, names: string[] | null): Uint8Array | undefined {
  if (!names || names.includes("*")) return undefined
  const flags = new Uint8Array(0x8000)
  const { searchableAttributes } = index.settings
  for (const name of names) {
    const isKnown = searchableAttributes.some((pattern) => matchesPattern(name, pattern))
    if (!isKnown) {
      throw new ApiError(
        "invalid_search_attributes_to_search_on",
        `Attribute \`${name}\` is not searchable. Available searchable attributes are: ` +
          `\`${searchableAttributes.join(", ")}\`.`,
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

function readWindow(request: SearchRequest, most: number): { skip: number; take: number } {
  const { page, hitsPerPage, offset, limit } = request
  const size = hitsPerPage ?? 20
  const isPaged = page !== null || hitsPerPage !== null
  const skip = isPaged ? (Math.max(1, page ?? 1) - 1) * size : offset
  const take = isPaged ? (page === 0 ? 0 : size) : limit
  return { skip: Math.min(skip, most), take: Math.max(0, Math.min(take, most - skip)) }
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

class Scoring {
  readonly scorer: DocumentScorer
  private readonly mostTypos: number

  constructor(
    private readonly index: SearchIndex,
    private readonly query: TextQuery,
  ) {
    const { proximityPrecision, typoTolerance } = index.settings
    this.scorer = new DocumentScorer(query, index, proximityPrecision === "byWord")
    this.mostTypos = query.terms.reduce(
      (sum, term) => sum + (term.kind === "word" ? typosAllowed(term.word, typoTolerance) : 0),
      0,
    )
  }

  details(document: number): ScoreDetail[] {
    const words = this.query.terms.length
    return scoreDetails(this.index, this.scorer, words, this.mostTypos, document)
  }

  score(document: number): number {
    return rankingScore(this.details(document))
  }
}

type HitContext = { format: HitFormat; scoring: Scoring | undefined; readBody: BodyReader }

function toHit(
  index: SearchIndex,
  request: SearchRequest,
  number: number,
  { format, scoring, readBody }: HitContext,
): JsonObject {
  const document = readBody(index.rowOf(number))
  const displayed = index.settings.displayedAttributes
  const hit: JsonObject = { ...pick(pick(document, displayed), format.retrieved) }
  if (request.attributesToHighlight || request.attributesToCrop) {
    hit._formatted = formatDocument(document, displayed, format)
  }
  if (request.showMatchesPosition)
    hit._matchesPosition = matchPositions(pick(document, displayed), format)
  if (request.showRankingScore) hit._rankingScore = scoring?.score(number) ?? 1
  if (request.showRankingScoreDetails) {
    const details = scoring?.details(number) ?? []
    hit._rankingScoreDetails = Object.fromEntries(
      details.map(({ rule, rank, max_rank }, order) => [rule, { order, score: rank / max_rank }]),
    )
  }
  return hit
}
