import type { ListingCard, ProvincesAnswer } from "@serumpun/backend/src/contracts.ts"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { ListingDocument } from "@serumpun/search/listing-document"
import { multiSearch } from "@serumpun/search/search-target"
import type { RouterContextProvider } from "react-router"
import { api } from "#app/lib/api.server.ts"
import {
  searchCatalogue,
  searchTarget,
  toListingCard,
  validToday,
} from "#app/lib/catalogue.server.ts"
import { pickSamples } from "./pick-samples.ts"

type Context = Readonly<RouterContextProvider>
const readCount = 24
const newestCount = 4
const seasonalCount = 4
const regionCount = 8

/**
 * What the home page shows of the catalogue. A part that cannot be read is left out; the page
 * stands without it.
 */
export async function readHome(context: Context, locale: Locale) {
  const month = Number(dayIn(new Date()).slice(5, 7))
  const [newest, regions, seasonal] = await Promise.all([
    searchCatalogue(context, locale, { sort: "newest" }, readCount).catch(() => null),
    api<ProvincesAnswer>("/store/provinces", { query: { locale }, timeout_ms: 3000 }).catch(
      () => null,
    ),
    readSeasonal(context, locale, month).catch(() => []),
  ])
  const roots = newest?.facets.category_root ?? {}
  const listings = newest?.listings ?? []
  return {
    newest: listings.slice(0, newestCount),
    samples: pickSamples(listings.slice(newestCount)),
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

async function readSeasonal(
  context: Context,
  locale: Locale,
  month: number,
): Promise<ListingCard[]> {
  const [found] = await multiSearch<Found>(searchTarget(context), locale, [
    {
      q: "",
      limit: seasonalCount,
      filter: [`season_months = ${month}`, `export_grade_until_ts >= ${validToday()}`],
      sort: ["published_ts:desc"],
    },
  ])
  return found?.hits.map(toListingCard) ?? []
}
