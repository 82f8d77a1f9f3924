import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Locale } from "@serumpun/domain/locales"
import { categories } from "@serumpun/domain/places"
import type { ListingDocument } from "@serumpun/search/listing-document"
import { multiSearch } from "@serumpun/search/search-target"
import type { RouterContextProvider } from "react-router"
import { searchTarget, toListingCard, validToday } from "./catalogue.server.ts"

type Found = { hits: Omit<ListingDocument, "description">[] }

type Context = Readonly<RouterContextProvider>

/** The same without its day. @throws as readFresh does */
export async function readLatest(
  context: Context,
  locale: Locale,
  filter: string,
  limit: number,
): Promise<ListingCard[]> {
  return (await readFresh(context, locale, filter, limit)).map(({ card }) => card)
}

/**
 * The newest public listings that answer to a filter of the index, each with the time it was approved.
 * @throws SearchUnavailable and its like when search does not answer
 */
export async function readFresh(
  context: Context,
  locale: Locale,
  filter: string | null,
  limit: number,
): Promise<{ card: ListingCard; published: Date }[]> {
  const [found] = await multiSearch<Found>(searchTarget(context), locale, [newest(filter, limit)])
  const hits = found?.hits ?? []
  return hits.map((hit) => ({
    card: toListingCard(hit),
    published: new Date(hit.published_at_ts),
  }))
}

/** The newest that answer to each of several filters, asked in one request. @throws as readFresh does */
export async function readLatestOfEach(
  context: Context,
  locale: Locale,
  filters: string[],
  limit: number,
): Promise<ListingCard[][]> {
  const queries = filters.map((filter) => newest(filter, limit))
  const found = await multiSearch<Found>(searchTarget(context), locale, queries)
  return found.map(({ hits }) => hits.map((hit) => toListingCard(hit)))
}

function newest(filter: string | null, limit: number) {
  const valid = `export_grade_until_ts >= ${validToday()}`
  const sort = ["published_at_ts:desc"]
  return { q: "", limit, filter: filter ? [filter, valid] : [valid], sort }
}

/** The filter for all goods of one family. */
export function ofFamily(root: string): string {
  const kinds = categories.filter((kind) => kind.startsWith(`${root}/`))
  return `category IN [${kinds.map((kind) => `"${kind}"`).join(", ")}]`
}
