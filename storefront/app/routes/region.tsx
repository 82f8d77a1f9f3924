import type { ProvinceDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { textDirection } from "@serumpun/domain/locales"
import { isProvince } from "@serumpun/domain/places"
import { shareOfProvince } from "@serumpun/domain/share-card"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data, redirect } from "react-router"
import { OriginMap } from "#app/features/origin-map/origin-map.tsx"
import { provinceCentres } from "#app/features/origin-map/province-centres.ts"
import { RegionView } from "#app/features/places/region-view.tsx"
import { drawRegion, readOpenPart } from "#app/features/region-picture/region-picture.server.ts"
import { RegionPicture } from "#app/features/region-picture/region-picture.tsx"
import { readPublic } from "#app/lib/http/api.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { regionJsonLd } from "#app/lib/page/place-json-ld.ts"
import { sharePicture } from "#app/lib/page/share-picture.ts"
import { siteContext } from "#app/lib/page/site-context.ts"
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
  const [region, prices, open] = await Promise.all([
    readPublic<ProvinceDetail>(`/store/provinces/${code}`, query),
    readPrices(context),
    page === 1 ? readOpenPart(code) : null,
  ])
  if (page > 1 && region.producers.length === 0) throw data(null, { status: 404 })
  const t = translator(locale)
  const province = t(`trade:province.${code}`)
  const share = shareOfProvince(region, locale, province, t("common:site.tagline"))
  return {
    region,
    page,
    prices,
    picture: open && drawRegion(region, open, textDirection(locale)),
    share: sharePicture("regions", code, share),
    json_ld: regionJsonLd(region, { public_url: context.get(siteContext).public_url, locale }),
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
  const { title, description, region, share, json_ld } = loaderData
  return pageMeta({
    ...{ matches, location, title, description, image: share },
    ...(region.listings.length === 0 ? { noindex: true } : { json_ld }),
  })
}

export default function Region({ loaderData }: Route.ComponentProps) {
  const { region, page, prices, picture } = loaderData
  const { t } = useTranslation("trade")
  const [latitude, longitude] = provinceCentres[region.code]
  return (
    <RegionView
      region={region}
      page={page}
      prices={prices}
      picture={picture ? <RegionPicture province={region.code} picture={picture} /> : null}
      map={
        <OriginMap
          label={t(`province.${region.code}`)}
          point={{ key: region.code, latitude, longitude }}
        />
      }
    />
  )
}
