import type { ProvinceDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { isProvince } from "@serumpun/domain/places"
import { useTranslation } from "react-i18next"
import { data, redirect } from "react-router"
import { OriginMap } from "#app/features/origin-map/origin-map.tsx"
import { provinceCentres } from "#app/features/origin-map/province-centres.ts"
import { RegionView } from "#app/features/places/region-view.tsx"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { regionOfSlug, regionSlug } from "#app/lib/catalogue/region-slugs.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import type { Route } from "./+types/region.ts"

export async function loader({ params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const asCode = params.slug.toUpperCase()
  if (isProvince(asCode)) throw redirect(`/${locale}/regions/${regionSlug(asCode)}`, 301)
  const code = regionOfSlug(params.slug)
  if (!code) throw data(null, { status: 404 })
  const [region, prices] = await Promise.all([
    api<ProvinceDetail>(`/store/provinces/${code}`, { query: { locale } }).catch(
      (error: unknown): ProvinceDetail => {
        if (!(error instanceof ApiError) || error.status !== 404) throw data(null, { status: 503 })
        // A province that exists but has no producer yet is a page, not an error.
        return { code, producers: [], listings: [] }
      },
    ),
    readPrices(context),
  ])
  const t = translator(locale)
  const province = t(`trade:province.${code}`)
  return {
    region,
    prices,
    title: t("places:regions.regionTitle", { province }),
    description: t("places:regions.regionDescription", { province }),
  }
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { title, description, region } = loaderData
  return pageMeta({ matches, location, title, description, noindex: region.listings.length === 0 })
}

export default function Region({ loaderData: { region, prices } }: Route.ComponentProps) {
  const { t } = useTranslation("trade")
  const [latitude, longitude] = provinceCentres[region.code]
  return (
    <RegionView
      region={region}
      prices={prices}
      map={
        <OriginMap
          label={t(`province.${region.code}`)}
          point={{ key: region.code, latitude, longitude }}
        />
      }
    />
  )
}
