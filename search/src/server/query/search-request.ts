import type { Json } from "../json.js"
import type { MatchingStrategy } from "./word-levels.js"

/** A validated search, defaults filled in; names follow Meilisearch's parameters. */
export type SearchRequest = {
  q: string | null
  offset: number
  limit: number
  page: number | null
  hitsPerPage: number | null
  attributesToRetrieve: string[] | null
  attributesToHighlight: string[] | null
  highlightPreTag: string
  highlightPostTag: string
  attributesToCrop: string[] | null
  cropLength: number
  cropMarker: string
  filter: Json
  sort: string[] | null
  facets: string[] | null
  showMatchesPosition: boolean
  showRankingScore: boolean
  showRankingScoreDetails: boolean
  rankingScoreThreshold: number | null
  matchingStrategy: MatchingStrategy
  attributesToSearchOn: string[] | null
  distinct: string | null
  locales: string[] | null
}

export function defaultSearchRequest(): SearchRequest {
  return {
    q: null,
    offset: 0,
    limit: 20,
    page: null,
    hitsPerPage: null,
    attributesToRetrieve: null,
    attributesToHighlight: null,
    highlightPreTag: "<em>",
    highlightPostTag: "</em>",
    attributesToCrop: null,
    cropLength: 10,
    cropMarker: "…",
    filter: null,
    sort: null,
    facets: null,
    showMatchesPosition: false,
    showRankingScore: false,
    showRankingScoreDetails: false,
    rankingScoreThreshold: null,
    matchingStrategy: "last",
    attributesToSearchOn: null,
    distinct: null,
    locales: null,
  }
}
