import type { ProducerDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { shareOfProducer } from "@serumpun/domain/share-card"
import { ProducerRatingsView } from "#app/components/rating/producer-ratings.tsx"
import { ProducerMap } from "#app/features/origin-map/origin-map.tsx"
import { ProducerView } from "#app/features/places/producer-view.tsx"
import { readPublic, segment } from "#app/lib/http/api.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { producerJsonLd } from "#app/lib/page/place-json-ld.ts"
import { sharePicture } from "#app/lib/page/share-picture.ts"
import { siteContext } from "#app/lib/page/site-context.ts"
import { readRatings } from "#app/lib/catalogue/ratings.server.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import type { Route } from "./+types/producer-page.ts"

/** All that a small producer gets in years; the mean counts every one. */
const RATINGS_SHOWN = 50

export async function loader({ params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const [producer, prices, ratings] = await Promise.all([
    readPublic<ProducerDetail>(`/store/producers/${segment(params.handle)}`, { locale }),
    readPrices(context),
    readRatings(params.handle, RATINGS_SHOWN),
  ])
  const province = translator(locale)(`trade:province.${producer.province}`)
  const share = sharePicture(
    "producers",
    producer.handle,
    shareOfProducer(producer, locale, province),
  )
  const address = { public_url: context.get(siteContext).public_url, locale }
  return { producer, prices, ratings, share, json_ld: producerJsonLd(producer, ratings, address) }
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { producer, share, json_ld } = loaderData
  const { name, headline } = producer
  return pageMeta({ matches, location, title: name, description: headline, image: share, json_ld })
}

export default function ProducerPage({ loaderData }: Route.ComponentProps) {
  return (
    <ProducerView
      {...loaderData}
      map={<ProducerMap producer={loaderData.producer} />}
      ratings={<ProducerRatingsView ratings={loaderData.ratings} heading="h2" />}
    />
  )
}
