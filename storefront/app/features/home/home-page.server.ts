import type { ListingCard, ProvincesAnswer } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ShownCollection } from "@serumpun/backend/src/contracts/collection.ts"
import { dayIn, monthOf } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { RouterContextProvider } from "react-router"
import { api } from "#app/lib/http/api.server.ts"
import { searchCatalogue } from "#app/lib/catalogue/catalogue.server.ts"
import { readFresh, readLatest } from "#app/lib/catalogue/latest.server.ts"

type Context = Readonly<RouterContextProvider>
const approvedCount = 4
const WEEK_MS = 7 * 24 * 3600 * 1000
const seasonalCount = 4
const regionCount = 8
/** Those that end next. */
const collectionCount = 2

/**
 * What the home page shows of the catalogue. A part that cannot be read is left out; the page
 * stands without it.
 */
export async function readHome(context: Context, locale: Locale) {
  const month = monthOf(dayIn(new Date()))
  const [newest, fresh, regions, seasonal, shown] = await Promise.all([
    searchCatalogue(context, locale, { sort: "newest" }, approvedCount).catch(() => null),
    readFresh(context, locale, null, approvedCount).catch(() => null),
    api<ProvincesAnswer>("/store/provinces", { query: { locale }, timeout_ms: 3000 }).catch(
      () => null,
    ),
    readLatest(context, locale, `season_months = ${month}`, seasonalCount).catch(() => []),
    api<{ collections: ShownCollection[] }>("/store/shop-collections", {
      query: { locale, limit: String(collectionCount) },
      timeout_ms: 3000,
    }).catch(() => null),
  ])
  const roots = newest?.facets.category_root ?? {}
  return {
    approved: approvedOf(fresh, newest?.listings ?? []),
    total: newest?.total ?? 0,
    categories: Object.entries(roots).map(([code, count]) => ({ code, count })),
    regions: (regions?.provinces ?? [])
      .filter(({ listings }) => listings > 0)
      .sort((a, b) => b.listings - a.listings)
      .slice(0, regionCount),
    seasonal,
    collections: shown?.collections ?? [],
    month,
    isComplete:
      newest !== null && fresh !== null && !newest.limited && regions !== null && shown !== null,
  }
}

/**
 * What was approved in the last seven days, else what was approved last and when.
 * @param fresh the newest first; null when search is silent, and then `others` stand without a day
 */
function approvedOf(fresh: { card: ListingCard; published: Date }[] | null, others: ListingCard[]) {
  const [last] = fresh ?? []
  if (!fresh || !last) return { cards: others, is_this_week: false, last_on: null }
  const since = Date.now() - WEEK_MS
  const thisWeek = fresh.filter(({ published }) => published.valueOf() >= since)
  const shown = thisWeek.length > 0 ? thisWeek : fresh
  return {
    cards: shown.map(({ card }) => card),
    is_this_week: thisWeek.length > 0,
    last_on: dayIn(last.published),
  }
}

export type Approved = ReturnType<typeof approvedOf>
