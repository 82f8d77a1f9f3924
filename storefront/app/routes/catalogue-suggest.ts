import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { suggestListings } from "@serumpun/search/suggest-listings"
import { suggestionRows, type SuggestionRow } from "#app/features/catalogue/suggestions.server.ts"
import { readCatalogueSearch } from "#app/lib/catalogue/catalogue-selection.ts"
import { searchTarget, validToday } from "#app/lib/catalogue/catalogue.server.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import type { Route } from "./+types/catalogue-suggest.ts"

const suggestTimeoutMs = 1000

/**
 * Type-ahead of the search box: `{ suggestions: [{ label, note, href, picture? }], said }`, where
 * `said` is what a screen reader announces. Empty when search is down.
 */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = isLocale(params.locale) ? params.locale : defaultLocale
  const { q } = readCatalogueSearch(new URL(request.url).searchParams).search
  const prices = await readPrices(context)
  const asked = { locale, q, valid_at: validToday(), per_usd: prices.rates?.per_usd }
  const rows: SuggestionRow[] = await suggestListings(
    searchTarget(context, suggestTimeoutMs),
    asked,
  )
    .then((found) => suggestionRows(found, { locale, q, prices }))
    .catch(() => [])
  const said = translator(locale)("common:search.count", { count: rows.length })
  // Prices follow the reader's currency, which is a cookie.
  const headers = { "Cache-Control": "no-store" }
  return Response.json({ suggestions: rows, said }, { headers })
}
