import {
  type CatalogueQuery,
  type Count,
  findListings,
  type FoundListings,
} from "./find-listings.js"
import { meaningFilter } from "./meaning/meaning-filters.js"
import type { Meaning } from "./meaning/meaning.js"
import {
  type Asked,
  readMeanings,
  type Reading,
  type ReadMeaning,
  readWith,
} from "./meaning/read-meanings.js"
import { queryText } from "./query-text.js"
import type { SearchTarget } from "./search-target.js"
import { inPageWords } from "./widen/page-words.js"
import type { Step } from "./widen/step.js"
import { widenQuery } from "./widen/widen-query.js"

export type CatalogueResult = Omit<FoundListings, "counted"> & {
  /** What words of the query were understood as, and are filtered by. */
  meanings: Meaning[]
  /** What was done to the words, since nothing has all of them; empty when something has. */
  steps: Step[]
}

/** A pasted request of a few sentences. */
const LONGEST_QUERY = 1000

/**
 * A page of the catalogue. Codes, certificates and the like in the query are filters; where the
 * catalogue has nothing for them, or other goods are called so, they are words again. When nothing
 * has all words, fewer or others are searched in steps that the result names.
 * One request; one more when a word was in doubt, and at most three when nothing was found.
 * @throws SearchUnavailable, SearchIndexMissing, SearchRefused
 */
export async function queryCatalogue(
  target: SearchTarget,
  query: CatalogueQuery,
): Promise<CatalogueResult> {
  const q = queryText(query.q ?? "", LONGEST_QUERY)
  const reading = readMeanings(q, query.plain, query.per_usd)
  const { asked, found } = await findAsRead(target, query, reading)
  const first = toResult(found, asked)
  // Quotes say that these words are meant and no others.
  if (found.total > 0 || !q || query.is_exact || q.includes('"')) return first
  const other = await widenQuery(target, query, { reading, asked })
  if (!other) return first
  const instead = await findListings(target, query, inPageWords(other.asked, query.locale))
  return {
    ...toResult(instead, other.asked),
    understood: instead.understood ?? other.understood,
    steps: other.step ? [other.step] : [],
  }
}

function toResult({ counted: _, ...page }: FoundListings, { meanings }: Asked): CatalogueResult {
  return { ...page, meanings, steps: [] }
}

/** Asks with what was understood; words that are also in names of other goods stay words. */
async function findAsRead(target: SearchTarget, query: CatalogueQuery, reading: Reading) {
  const doubtful = reading.found.filter(({ is_certain }) => !is_certain)
  const asked = inPageWords(readWith(reading, reading.found), query.locale)
  const counts = doubtful.map((one) => countNamed(asked, one))
  const first = await findListings(target, query, asked, counts)
  const named = new Set(doubtful.filter((_, at) => first.counted[at] > 0))
  if (named.size === 0) return { asked: readWith(reading, reading.found), found: first }
  const others = reading.found.filter((one) => !named.has(one))
  const without = readWith(reading, others)
  const found = await findListings(target, query, inPageWords(without, query.locale))
  return { asked: without, found }
}

/** Counts goods whose names have these words, and which the meaning of the words would hide. */
function countNamed({ words }: Asked, { meaning }: ReadMeaning): Count {
  return {
    q: `${words} "${meaning.typed}"`,
    attributes: ["title", "keywords"],
    filter: [`NOT (${meaningFilter(meaning)})`],
  }
}
