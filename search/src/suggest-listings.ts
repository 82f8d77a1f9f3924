import type { ListingDocument } from "./listing-document.js"
import { MARK_END, MARK_START, type MarkedText, readMarks } from "./marked-text.js"
import { queryText } from "./query-text.js"
import { multiSearch, type SearchTarget } from "./search-target.js"

export type ListingSuggestion = {
  handle: string
  title: MarkedText
  producer: string
  category: string
  image: ListingDocument["image"]
}

export type Suggestions = {
  listings: ListingSuggestion[]
  producers: { handle: string; name: MarkedText; province: string }[]
  /** Categories of the matching listings, most frequent first. */
  categories: { category: string; count: number }[]
}

type Found = Pick<
  ListingDocument,
  "handle" | "title" | "producer" | "producer_handle" | "category" | "province" | "image"
> & {
  _formatted?: { title?: string; producer?: string }
}

type Answer = { hits: Found[]; facetDistribution?: Record<string, Record<string, number>> }

const MOST_LISTINGS = 6
const MOST_PRODUCERS = 3
const MOST_CATEGORIES = 3
const LONGEST_QUERY = 100

/**
 * Proposals while a buyer types: listings, producers and categories, in one request.
 * @throws SearchUnavailable, SearchIndexMissing, SearchRefused
 */
export async function suggestListings(
  target: SearchTarget,
  { locale, q }: { locale: string; q: string },
): Promise<Suggestions> {
  const text = queryText(q, LONGEST_QUERY)
  if (!text) return { listings: [], producers: [], categories: [] }
  const base = {
    q: text,
    matchingStrategy: "all",
    highlightPreTag: MARK_START,
    highlightPostTag: MARK_END,
  }
  const [listings, producers] = await multiSearch<Answer>(target, locale, [
    {
      ...base,
      limit: MOST_LISTINGS,
      facets: ["category"],
      attributesToSearchOn: ["title", "keywords", "summary"],
      attributesToRetrieve: ["handle", "title", "producer", "category", "image"],
      attributesToHighlight: ["title"],
    },
    {
      ...base,
      limit: MOST_PRODUCERS,
      distinct: "producer_handle",
      attributesToSearchOn: ["producer"],
      attributesToRetrieve: ["producer_handle", "producer", "province"],
      attributesToHighlight: ["producer"],
    },
  ])
  return {
    listings: listings.hits.map((hit) => ({
      handle: hit.handle,
      title: readMarks(hit._formatted?.title ?? hit.title),
      producer: hit.producer,
      category: hit.category,
      image: hit.image,
    })),
    producers: producers.hits.map((hit) => ({
      handle: hit.producer_handle,
      name: readMarks(hit._formatted?.producer ?? hit.producer),
      province: hit.province,
    })),
    categories: Object.entries(listings.facetDistribution?.category ?? {})
      .map(([category, count]) => ({ category, count }))
      .sort((left, right) => right.count - left.count)
      .slice(0, MOST_CATEGORIES),
  }
}
