import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { data, redirect } from "react-router"
import { proposeSearches } from "#app/features/catalogue/catalogue-page.server.ts"
import { Ways } from "#app/features/home/ways.tsx"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { CatalogueView } from "#app/features/catalogue/catalogue-view.tsx"
import {
  catalogueQueryString,
  readCatalogueSearch,
  shownQuery,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { searchCatalogue } from "#app/lib/catalogue/catalogue.server.ts"
import { SOUGHT_HEADER, writeSought } from "#app/lib/catalogue/sought-mark.ts"
import { goodsFeed } from "#app/lib/page/goods-feed.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import type { Route } from "./+types/catalogue.ts"

const perPage = 24

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = isLocale(params.locale) ? params.locale : defaultLocale
  const { search, ignored } = readCatalogueSearch(new URL(request.url).searchParams)
  const [found, prices] = await Promise.all([
    searchCatalogue(context, locale, search, perPage),
    readPrices(context),
  ])
  if (search.page > Math.max(1, found.pages))
    throw redirect(
      `/${locale}/catalogue${catalogueQueryString({ ...search, page: Math.max(1, found.pages) })}`,
    )
  const { proposals, categories } =
    found.total === 0
      ? await proposeSearches(context, locale, search)
      : { proposals: [], categories: [] }
  const t = translator(locale)
  const title = search.q
    ? t("catalogue:titleQuery", { query: shownQuery(search.q) })
    : t("common:nav.catalogue")
  const view = { search, ignored: ignored.length > 0, found, prices, proposals, categories }
  // What the backend lists in place of search must not stay when search is back.
  const headers = new Headers(found.limited ? { "Cache-Control": "no-store" } : {})
  const sought = ignored.length === 0 && writeSought(locale, search, found)
  if (sought) headers.set(SOUGHT_HEADER, sought)
  // The goods are shown all the same, but an address that asks for what does not exist is no page to keep.
  const status = ignored.length > 0 ? 400 : 200
  const description = t("catalogue:description")
  const feed = goodsFeed(t, locale, search.category ?? [])
  return data({ view, title, description, feed }, { headers, status })
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { title, description, feed, view } = loaderData
  return pageMeta({
    matches,
    location,
    title,
    description,
    feed,
    noindex: view.found.total === 0 || isNarrowed(location.search),
  })
}

// Any combination of filters would be a page of its own; only these are worth finding elsewhere.
function isNarrowed(query: string): boolean {
  return [...new URLSearchParams(query).keys()].some((name) => name !== "page")
}

export default function Catalogue({ loaderData }: Route.ComponentProps) {
  const { view } = loaderData
  const { t } = useTranslation("common")
  const isBeginning = view.found.total === 0 && view.categories.length === 0 && !view.search.q
  // Nothing to look for yet: what there is to do instead.
  return isBeginning && !view.found.limited ? (
    <>
      <h1>{t("nav.catalogue")}</h1>
      <Ways isEmpty />
    </>
  ) : (
    <CatalogueView {...view} />
  )
}
