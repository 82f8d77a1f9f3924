import type { ProducerDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { ProducerRatingsView } from "#app/components/rating/producer-ratings.tsx"
import { ProducerMap } from "#app/features/origin-map/origin-map.tsx"
import { ProducerView } from "#app/features/places/producer-view.tsx"
import { readPublic, segment } from "#app/lib/http/api.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { ratingJsonLd } from "#app/lib/page/rating-json-ld.ts"
import { readRatings } from "#app/lib/catalogue/ratings.server.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
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
  return { producer, prices, ratings }
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { producer, ratings } = loaderData
  const { name, headline } = producer
  const json_ld = ratings?.mean
    ? {
        "@context": "https://schema.org",
        "@type": "Organization",
        name,
        ...ratingJsonLd(ratings),
      }
    : undefined
  return pageMeta({ matches, location, title: name, description: headline, json_ld })
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
