/** The settings of an index, complete, in Meilisearch's names and shapes. */
export type IndexSettings = {
  displayedAttributes: string[]
  searchableAttributes: string[]
  filterableAttributes: FilterableAttribute[]
  sortableAttributes: string[]
  rankingRules: string[]
  stopWords: string[]
  nonSeparatorTokens: string[]
  separatorTokens: string[]
  dictionary: string[]
  synonyms: Record<string, string[]>
  distinctAttribute: string | null
  proximityPrecision: "byWord" | "byAttribute"
  typoTolerance: TypoTolerance
  faceting: { maxValuesPerFacet: number; sortFacetValuesBy: Record<string, "alpha" | "count"> }
  pagination: { maxTotalHits: number }
  embedders: Record<string, never>
  searchCutoffMs: number | null
  localizedAttributes: LocalizedAttribute[] | null
  facetSearch: boolean
  prefixSearch: "indexingTime" | "disabled"
}

export type FilterableAttribute =
  | string
  | {
      attributePatterns: string[]
      features: { facetSearch: boolean; filter: { equality: boolean; comparison: boolean } }
    }

export type TypoTolerance = {
  enabled: boolean
  minWordSizeForTypos: { oneTypo: number; twoTypos: number }
  disableOnWords: string[]
  disableOnAttributes: string[]
  disableOnNumbers: boolean
}

/** `locales` are ISO 639-3 ("jpn") or 639-1 ("ja") codes; a pattern may end with `*`. */
export type LocalizedAttribute = { attributePatterns: string[]; locales: string[] }

export const DEFAULT_RANKING_RULES = [
  "words",
  "typo",
  "proximity",
  "attributeRank",
  "sort",
  "wordPosition",
  "exactness",
]

export function defaultSettings(): IndexSettings {
  return {
    displayedAttributes: ["*"],
    searchableAttributes: ["*"],
    filterableAttributes: [],
    sortableAttributes: [],
    rankingRules: [...DEFAULT_RANKING_RULES],
    stopWords: [],
    nonSeparatorTokens: [],
    separatorTokens: [],
    dictionary: [],
    synonyms: {},
    distinctAttribute: null,
    proximityPrecision: "byWord",
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnWords: [],
      disableOnAttributes: [],
      disableOnNumbers: false,
    },
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { "*": "alpha" } },
    pagination: { maxTotalHits: 1000 },
    embedders: {},
    searchCutoffMs: null,
    localizedAttributes: null,
    facetSearch: true,
    prefixSearch: "indexingTime",
  }
}
