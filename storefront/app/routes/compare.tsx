import { data, redirect } from "react-router"
import { comparePath, readCompared } from "#app/features/compare/compare-address.ts"
import { readComparison } from "#app/features/compare/compare-page.server.ts"
import { CompareView } from "#app/features/compare/compare-view.tsx"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import type { Route } from "./+types/compare.ts"

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const { searchParams } = new URL(request.url)
  const { handles, left_out } = readCompared(searchParams)
  // A form names its listings one by one; the address that people pass on names them in one go.
  if (left_out === 0 && searchParams.getAll("l").length > 1)
    throw redirect(comparePath(locale, handles))
  const [found, prices] = await Promise.all([readComparison(handles, locale), readPrices(context)])
  const t = translator(locale)
  return data(
    {
      view: { ...found, left_out, prices },
      title: t("compare:title"),
      description: t("compare:description"),
    },
    { status: left_out > 0 ? 400 : 200 },
  )
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { title, description } = loaderData
  return pageMeta({ matches, location, title, description, noindex: true })
}

export default function Compare({ loaderData }: Route.ComponentProps) {
  return <CompareView {...loaderData.view} />
}
