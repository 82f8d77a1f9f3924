import type { ListingCard, ProvincesAnswer } from "@serumpun/backend/src/contracts/catalogue.ts"
import { dayIn, monthOf } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { ListingDocument } from "@serumpun/search/listing-document"
import { multiSearch } from "@serumpun/search/search-target"
import type { RouterContextProvider } from "react-router"
import { api } from "#app/lib/http/api.server.ts"
import {
  searchCatalogue,
  searchTarget,
  toListingCard,
  validToday,
} from "#app/lib/catalogue/catalogue.server.ts"

type Context = Readonly<RouterContextProvider>
const newestCount = 4
const seasonalCount = 4
const regionCount = 8

/**
 * What the home page shows of the catalogue. A part that cannot be read is left out; the page
 * stands without it.
 */
export async function readHome(context: Context, locale: Locale) {
  const month = monthOf(dayIn(new Date()))
  const [newest, regions, seasonal] = await Promise.all([
    searchCatalogue(context, locale, { sort: "newest" }, newestCount).catch(() => null),
    api<ProvincesAnswer>("/store/provinces", { query: { locale }, timeout_ms: 3000 }).catch(
      () => null,
    ),
    readLatest(context, locale, [`season_months = ${month}`], seasonalCount).catch(() => []),
  ])
  const roots = newest?.facets.category_root ?? {}
  return {
    newest: newest?.listings ?? [],
    total: newest?.total ?? 0,
    categories: Object.entries(roots).map(([code, count]) => ({ code, count })),
    regions: (regions?.provinces ?? [])
      .filter(({ listings }) => listings > 0)
      .sort((a, b) => b.listings - a.listings)
      .slice(0, regionCount),
    seasonal,
    month,
    isComplete: newest !== null && !newest.limited && regions !== null,
  }
}

type Found = { hits: Omit<ListingDocument, "description">[] }

/** The newest listings that answer to each filter, in the filters' order. */
async function readLatest(
  context: Context,
  locale: Locale,
  filters: string[],
  limit: number,
): Promise<ListingCard[]> {
  const valid = `export_grade_until_ts >= ${validToday()}`
  const found = await multiSearch<Found>(
    searchTarget(context),
    locale,
    filters.map((filter) => ({
      q: "",
      limit,
      filter: [filter, valid],
      sort: ["published_at_ts:desc"],
    })),
  )
  return found.flatMap(({ hits }) => hits.map(toListingCard))
}
