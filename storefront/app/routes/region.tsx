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

const PRODUCERS = 50

export async function loader({ params, context, request }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const asCode = params.slug.toUpperCase()
  if (isProvince(asCode)) throw redirect(`/${locale}/regions/${regionSlug(asCode)}`, 301)
  const code = regionOfSlug(params.slug)
  if (!code) throw data(null, { status: 404 })
  const page = readPage(new URL(request.url).searchParams.get("page"))
  const query = { locale, limit: String(PRODUCERS), offset: String((page - 1) * PRODUCERS) }
  const [region, prices] = await Promise.all([
    api<ProvinceDetail>(`/store/provinces/${code}`, { query }).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 404) throw data(null, { status: 404 })
      throw data(null, { status: 503 })
    }),
    readPrices(context),
  ])
  if (page > 1 && region.producers.length === 0) throw data(null, { status: 404 })
  const t = translator(locale)
  const province = t(`trade:province.${code}`)
  return {
    region,
    page,
    prices,
    title: t("places:regions.regionTitle", { province }),
    description: t("places:regions.regionDescription", { province }),
  }
}

/** A page that is no number is the first; numbers end where an address stops being worth reading. */
function readPage(asked: string | null): number {
  return asked !== null && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { title, description, region } = loaderData
  return pageMeta({ matches, location, title, description, noindex: region.listings.length === 0 })
}

export default function Region({ loaderData: { region, page, prices } }: Route.ComponentProps) {
  const { t } = useTranslation("trade")
  const [latitude, longitude] = provinceCentres[region.code]
  return (
    <RegionView
      region={region}
      page={page}
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
