import { shareOfListing } from "@serumpun/domain/share-card"
import { data, redirect } from "react-router"
import { ProducerRatingsView } from "#app/components/rating/producer-ratings.tsx"
import { listingJsonLd } from "#app/features/listing/json-ld.ts"
import { readListing, readNeighbours } from "#app/features/listing/listing-page.server.ts"
import { ListingView } from "#app/features/listing/listing-view.tsx"
import { chooseOrder } from "#app/features/listing/order-choice.ts"
import { ProducerMap } from "#app/features/origin-map/origin-map.tsx"
import { goodsFeed } from "#app/lib/page/goods-feed.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { readRatings } from "#app/lib/catalogue/ratings.server.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { sharePicture } from "#app/lib/page/share-picture.ts"
import { siteContext } from "#app/lib/page/site-context.ts"
import listingCss from "#app/styles/listing.css?url"
import type { Route } from "./+types/listing.ts"

/** The producer's page has the others. */
const RATINGS_SHOWN = 3

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: listingCss }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const url = new URL(request.url)
  // The form's hidden fields are for the basket; an address that people share does without them.
  if (url.searchParams.has("listing_id")) {
    const kept = new URLSearchParams()
    for (const name of ["quantity", "currency"])
      if (url.searchParams.get(name)) kept.set(name, url.searchParams.get(name) ?? "")
    throw redirect(`${url.pathname}?${kept}`)
  }
  const [listing, prices] = await Promise.all([
    readListing(params.handle, locale),
    readPrices(context),
  ])
  const [{ others, similar }, ratings] = await Promise.all([
    readNeighbours(context, locale, listing),
    readRatings(listing.producer.handle, RATINGS_SHOWN),
  ])
  const choice = chooseOrder(listing, url.searchParams.get("quantity"), locale, prices)
  const json_ld = listingJsonLd(listing, {
    public_url: context.get(siteContext).public_url,
    path: url.pathname,
    ratings,
  })
  const t = translator(locale)
  const province = t(`trade:province.${listing.producer.province}`)
  const share = sharePicture("listings", listing.handle, shareOfListing(listing, locale, province))
  return data(
    {
      share,
      feed: goodsFeed(t, locale, [listing.category]),
      listing,
      choice,
      prices,
      others,
      similar,
      ratings,
      json_ld,
    },
    { status: choice.problems.length > 0 ? 400 : 200 },
  )
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { listing, json_ld, share, feed } = loaderData
  return pageMeta({
    matches,
    location,
    title: listing.title,
    description: listing.summary,
    image: share,
    feed,
    json_ld,
    noindex: location.search !== "",
  })
}

export default function Listing({ loaderData }: Route.ComponentProps) {
  return (
    <ListingView
      {...loaderData}
      map={<ProducerMap producer={loaderData.listing.producer} />}
      ratings={<ProducerRatingsView ratings={loaderData.ratings} heading="h3" />}
    />
  )
}
