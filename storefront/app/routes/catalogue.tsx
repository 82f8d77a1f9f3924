import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { data, redirect } from "react-router"
import { proposeSearches } from "#app/features/catalogue/catalogue-page.server.ts"
import { CatalogueView } from "#app/features/catalogue/catalogue-view.tsx"
import {
  catalogueQueryString,
  readCatalogueSearch,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { searchCatalogue } from "#app/lib/catalogue/catalogue.server.ts"
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
    ? t("catalogue:titleQuery", { query: search.q })
    : t("common:nav.catalogue")
  const view = { search, ignored: ignored.length > 0, found, prices, proposals, categories }
  // What the backend lists in place of search must not stay when search is back.
  const headers: HeadersInit = found.limited ? { "Cache-Control": "no-store" } : {}
  // The goods are shown all the same, but an address that asks for what does not exist is no page to keep.
  const status = ignored.length > 0 ? 400 : 200
  return data({ view, title, description: t("catalogue:description") }, { headers, status })
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { title, description, view } = loaderData
  return pageMeta({
    matches,
    location,
    title,
    description,
    noindex: view.found.total === 0 || isNarrowed(location.search),
  })
}

// Any combination of filters would be a page of its own; only these are worth finding elsewhere.
function isNarrowed(query: string): boolean {
  return [...new URLSearchParams(query).keys()].some((name) => name !== "page")
}

export default function Catalogue({ loaderData }: Route.ComponentProps) {
  return <CatalogueView {...loaderData.view} />
}
