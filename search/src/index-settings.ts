import type { ListingDocument } from "./listing-document.js"
import type { IndexSettings } from "./server/settings/settings.js"
import { searchLanguage, stopWords, synonyms } from "./vocabulary.js"

type Attribute = keyof ListingDocument

/** In order of weight. */
export const searchableAttributes: Attribute[] = [
  "title",
  "keywords",
  "summary",
  "producer",
  "place",
  "description",
]

export const filterableAttributes: Attribute[] = [
  "id",
  "external_id",
  "handle",
  "category",
  "category_root",
  "province",
  "producer_id",
  "producer_handle",
  "hs_code",
  "certificates",
  "incoterms",
  "moq",
  "moq_band",
  "lead_time_days",
  "lead_time_band",
  "price_from",
  "price_band",
  "processing_stage",
  "sample_available",
  "ready_for",
  "season_months",
  "published_at_ts",
  "export_grade_until_ts",
]

export const sortableAttributes: Attribute[] = [
  "price_from",
  "published_at_ts",
  "moq",
  "lead_time_days",
]

const MOST_FACET_VALUES = 200
const MOST_HITS = 20_000

/** Meilisearch settings for the catalogue's index of one locale. */
export function listingIndexSettings(locale: string): Partial<IndexSettings> {
  return {
    searchableAttributes,
    filterableAttributes,
    sortableAttributes,
    displayedAttributes: ["*"],
    // "sort" comes early: a buyer who asks for the lowest price first must see prices rise.
    rankingRules: ["words", "sort", "typo", "proximity", "attribute", "exactness"],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnWords: [],
      disableOnAttributes: [],
      disableOnNumbers: true,
    },
    synonyms: synonyms(locale),
    stopWords: stopWords(locale),
    localizedAttributes: [{ attributePatterns: ["*"], locales: [searchLanguage(locale)] }],
    faceting: { maxValuesPerFacet: MOST_FACET_VALUES, sortFacetValuesBy: { "*": "count" } },
    pagination: { maxTotalHits: MOST_HITS },
  }
}
