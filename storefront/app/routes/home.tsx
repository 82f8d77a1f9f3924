import { locales } from "@serumpun/domain/locales"
import { data } from "react-router"
import { readHome } from "#app/features/home/home-page.server.ts"
import { HomeView } from "#app/features/home/home-view.tsx"
import { ProvincesMap } from "#app/features/origin-map/provinces-map.tsx"
import { goodsFeed } from "#app/lib/page/goods-feed.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import type { Route } from "./+types/home.ts"

export async function loader({ params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const t = translator(locale)
  const [{ isComplete, ...home }, prices] = await Promise.all([
    readHome(context, locale),
    readPrices(context),
  ])
  const languages = locales
    .filter((other) => other !== locale)
    .map((other) => ({ locale: other, text: translator(other)("home:proposal.language") }))
  const headers: HeadersInit = isComplete ? {} : { "Cache-Control": "no-store" }
  return data(
    {
      // Search that cannot be read says nothing about how much there is.
      home: { ...home, prices, isEmpty: isComplete && home.total === 0, languages },
      title: t("common:site.tagline"),
      description: t("common:site.description"),
      feed: goodsFeed(t, locale, []),
    },
    { headers },
  )
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { title, description, feed } = loaderData
  return pageMeta({ matches, location, title, description, feed })
}

export default function Home({ loaderData: { home } }: Route.ComponentProps) {
  return (
    <HomeView {...home} map={<ProvincesMap provinces={home.regions.map(({ code }) => code)} />} />
  )
}
