import { queryCatalogue } from "./catalogue-query.js"
import { askedAs, type CatalogueHit, type CatalogueQuery, countListings } from "./find-listings.js"
import { MARK_END, MARK_START, type MarkedText, readMarks } from "./marked-text.js"
import type { Meaning } from "./meaning/meaning.js"
import { meaningFilter } from "./meaning/meaning-filters.js"
import { readMeanings, type ReadMeaning, wordsWithout } from "./meaning/read-meanings.js"
import { queryText } from "./query-text.js"
import { multiSearch, type SearchTarget } from "./search-target.js"
import { suggestTerms } from "./suggest-terms.js"
import { inPageWords } from "./widen/page-words.js"

export type Suggestions = {
  /** What the catalogue's page of these words begins with. */
  listings: CatalogueHit[]
  /** Listings that the page of these words has. */
  total: number
  /** What words were understood as, and are filtered by. */
  meanings: Meaning[]
  /** The query without what was understood. */
  words: string
  /** Names of goods that go on from what was typed, each with how many its page has. */
  terms: { term: string; count: number }[]
  producers: { handle: string; name: MarkedText; province: string }[]
  /** Most frequent first: how many these words have in the category, with `plain` in the address. */
  categories: { category: string; count: number }[]
  /** Stretches that could mean something and are words here; a narrower page must not read them anew. */
  plain: string[]
}

const MOST_LISTINGS = 4
const MOST_PRODUCERS = 2
const MOST_CATEGORIES = 2
/** Each is counted by a search of its own. */
const MOST_TERMS = 2
/** Nobody waits for proposals in the middle of a pasted request. */
const LONGEST_QUERY = 100

const nothing: Suggestions = {
  listings: [],
  total: 0,
  meanings: [],
  words: "",
  terms: [],
  producers: [],
  categories: [],
  plain: [],
}

/**
 * Proposals while a buyer types. Goods and counts are those of the catalogue's page, since they
 * come from the page's own query.
 * @param query as the page would be asked; nothing is proposed for more than 100 characters
 * @throws SearchUnavailable, SearchIndexMissing, SearchRefused
 */
export async function suggestListings(
  target: SearchTarget,
  query: Pick<CatalogueQuery, "locale" | "valid_at" | "per_usd"> & { q: string },
): Promise<Suggestions> {
  const { q, locale } = query
  const text = queryText(q, LONGEST_QUERY + 1)
  if (!text || text.length > LONGEST_QUERY) return nothing
  const [page, terms, producers] = await Promise.all([
    queryCatalogue(target, { ...query, per_page: MOST_LISTINGS, counted: ["category"] }),
    countTerms(target, query, suggestTerms(locale, text, MOST_TERMS)),
    findProducers(target, query, text),
  ])
  const isWhole = page.steps.length === 0
  const filters = new Set(page.meanings.map(meaningFilter))
  const reading = readMeanings(text, [], query.per_usd)
  const isKept = ({ meaning }: ReadMeaning) => filters.has(meaningFilter(meaning))
  const asWords = reading.found.filter((one) => !isKept(one))
  return {
    listings: page.hits,
    total: page.total,
    meanings: page.meanings,
    words: wordsWithout(reading, reading.found.filter(isKept)),
    terms,
    producers,
    categories: isWhole ? mostFrequent(page.facets.category ?? {}) : [],
    plain: isWhole ? asWords.map(({ meaning }) => meaning.typed) : [],
  }
}

function mostFrequent(counts: Record<string, number>): Suggestions["categories"] {
  const categories = Object.entries(counts).map(([category, count]) => ({ category, count }))
  return categories.filter(({ count }) => count > 0).slice(0, MOST_CATEGORIES)
}

/** Terms hold nothing but words, so a count of them as the page asks for them is the page's. */
async function countTerms(target: SearchTarget, query: CatalogueQuery, terms: string[]) {
  if (terms.length === 0) return []
  const { locale, valid_at } = query
  const questions = terms.map((term) =>
    askedAs(inPageWords({ words: queryText(term, LONGEST_QUERY), meanings: [] }, locale)),
  )
  const counts = await countListings(target, { locale, valid_at }, questions)
  return terms
    .map((term, index) => ({ term, count: counts[index] }))
    .filter(({ count }) => count > 0)
}

type FoundProducer = {
  producer_handle: string
  producer: string
  province: string
  _formatted?: { producer?: string }
}

async function findProducers(
  target: SearchTarget,
  { locale, valid_at }: CatalogueQuery,
  text: string,
): Promise<Suggestions["producers"]> {
  const [{ hits }] = await multiSearch<{ hits: FoundProducer[] }>(target, locale, [
    {
      q: text,
      matchingStrategy: "all",
      limit: MOST_PRODUCERS,
      distinct: "producer_handle",
      filter: valid_at === undefined ? [] : [`export_grade_until_ts >= ${Math.floor(valid_at)}`],
      attributesToSearchOn: ["producer"],
      attributesToRetrieve: ["producer_handle", "producer", "province"],
      attributesToHighlight: ["producer"],
      highlightPreTag: MARK_START,
      highlightPostTag: MARK_END,
    },
  ])
  return hits.map((hit) => ({
    handle: hit.producer_handle,
    name: readMarks(hit._formatted?.producer ?? hit.producer),
    province: hit.province,
  }))
}
