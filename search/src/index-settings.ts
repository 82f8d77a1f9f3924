import { countedAttributes, facetNames } from "./facets.js"
import { listingFields } from "./listing-document.js"
import type { IndexSettings } from "./server/settings/settings.js"
import { searchLanguage, stopWords, synonyms } from "./vocabulary.js"

const counted = new Set<string>(
  facetNames.flatMap(countedAttributes).map(({ attribute }) => attribute),
)

/** Every attribute with all that the index does with it; whatever facets count can be filtered. */
export const indexFields = Object.entries(listingFields).map(([name, field]) => ({
  name,
  type: field.type,
  isArray: "array" in field,
  weight: "weight" in field ? field.weight : 0,
  isFilterable: "filterable" in field || counted.has(name),
  isFacet: counted.has(name),
  isSortable: "sortable" in field,
}))

const namesOf = (fields: typeof indexFields) => fields.map(({ name }) => name)

const MOST_FACET_VALUES = 200
const MOST_HITS = 20_000

/**
 * German is not declared: Meilisearch would take its words apart by a dictionary that does not know
 * our goods (P|alm|zucker), and prefixes and synonyms would fail. See partWords instead.
 */
function localizedAttributes(locale: string): IndexSettings["localizedAttributes"] {
  if (locale === "de") return null
  return [{ attributePatterns: ["*"], locales: [searchLanguage(locale)] }]
}

/** Meilisearch settings for the catalogue's index of one locale. */
export function listingIndexSettings(locale: string): Partial<IndexSettings> {
  return {
    searchableAttributes: namesOf(
      indexFields
        .filter(({ weight }) => weight > 0)
        .toSorted((left, right) => right.weight - left.weight),
    ),
    filterableAttributes: namesOf(indexFields.filter(({ isFilterable }) => isFilterable)),
    sortableAttributes: namesOf(indexFields.filter(({ isSortable }) => isSortable)),
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
    localizedAttributes: localizedAttributes(locale),
    faceting: { maxValuesPerFacet: MOST_FACET_VALUES, sortFacetValuesBy: { "*": "count" } },
    pagination: { maxTotalHits: MOST_HITS },
  }
}
