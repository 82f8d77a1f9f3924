import type { CollectionDetail } from "@serumpun/backend/src/contracts/collection.ts"
import { data } from "react-router"
import { CollectionView } from "#app/features/collections/collection-view.tsx"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { readPublic, segment } from "#app/lib/http/api.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { collectionJsonLd } from "#app/lib/page/place-json-ld.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { siteContext } from "#app/lib/page/site-context.ts"
import type { Route } from "./+types/collection.ts"

export async function loader({ params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const path = `/store/shop-collections/${segment(params.slug)}`
  const [{ collection }, prices] = await Promise.all([
    readPublic<{ collection: CollectionDetail }>(path, { locale }),
    readPrices(context),
  ])
  const { title, introduction, ended_on } = collection
  const t = translator(locale)
  return data(
    {
      ...{ collection, prices },
      title: title.text,
      description: introduction.text || t("common:site.description"),
      json_ld: collectionJsonLd(collection, {
        public_url: context.get(siteContext).public_url,
        locale,
      }),
    },
    // Gone for good: search engines forget it sooner than what is not found.
    { status: ended_on ? 410 : 200 },
  )
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { title, description, collection, json_ld } = loaderData
  return pageMeta({
    ...{ matches, location, title, description },
    ...(collection.listings.length === 0 ? { noindex: true } : { json_ld }),
  })
}

export default function Collection({ loaderData }: Route.ComponentProps) {
  return <CollectionView collection={loaderData.collection} prices={loaderData.prices} />
}
