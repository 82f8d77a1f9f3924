import type { ProducerDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { ProducerMap } from "#app/features/origin-map/origin-map.tsx"
import { ProducerView } from "#app/features/places/producer-view.tsx"
import { readPublic, segment } from "#app/lib/http/api.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import type { Route } from "./+types/producer-page.ts"

export async function loader({ params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const [producer, prices] = await Promise.all([
    readPublic<ProducerDetail>(`/store/producers/${segment(params.handle)}`, { locale }),
    readPrices(context),
  ])
  return { producer, prices }
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { name, headline } = loaderData.producer
  return pageMeta({ matches, location, title: name, description: headline })
}

export default function ProducerPage({ loaderData }: Route.ComponentProps) {
  return <ProducerView {...loaderData} map={<ProducerMap producer={loaderData.producer} />} />
}
