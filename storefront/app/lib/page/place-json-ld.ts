import type {
  ListingCard,
  ProducerDetail,
  ProvinceDetail,
} from "@serumpun/backend/src/contracts/catalogue.ts"
import type { CollectionDetail } from "@serumpun/backend/src/contracts/collection.ts"
import type { ProducerRatings } from "@serumpun/backend/src/contracts/rating.ts"
import type { Locale } from "@serumpun/domain/locales"
import { regionSlug } from "#app/lib/catalogue/region-slugs.ts"
import { ratingJsonLd } from "./rating-json-ld.ts"

/** schema.org's word for what an organization sells; ours for a price is "quote". */
const GOODS = "hasOfferCatalog"

type Address = { public_url: string; locale: Locale }

/** schema.org ItemList of the goods that a region's page shows, the newest first. */
export function regionJsonLd(region: ProvinceDetail, address: Address) {
  return {
    "@context": "https://schema.org",
    ...itemList(region.listings, address),
    url: `${address.public_url}/${address.locale}/regions/${regionSlug(region.code)}`,
    numberOfItems: region.listing_count,
  }
}

/** schema.org ItemList of the goods of a collection, in its order. */
export function collectionJsonLd({ slug, title, listings }: CollectionDetail, address: Address) {
  return {
    "@context": "https://schema.org",
    ...itemList(listings, address),
    name: title.text,
    url: `${address.public_url}/${address.locale}/collections/${slug}`,
  }
}

/** schema.org Organization with its place, its goods, and its rating where buyers gave one. */
export function producerJsonLd(
  producer: ProducerDetail,
  ratings: ProducerRatings | null,
  address: Address,
) {
  const { name, headline, handle, place, province, founded_year, people_count, listings } = producer
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name,
    description: headline,
    url: `${address.public_url}/${address.locale}/producers/${handle}`,
    address: {
      "@type": "PostalAddress",
      addressLocality: place,
      addressRegion: province,
      addressCountry: "ID",
    },
    ...(founded_year ? { foundingDate: String(founded_year) } : {}),
    ...(people_count
      ? { numberOfEmployees: { "@type": "QuantitativeValue", value: people_count } }
      : {}),
    ...ratingJsonLd(ratings),
    ...(listings.length > 0 ? { [GOODS]: catalogueOf(listings, address) } : {}),
  }
}

const catalogueOf = (listings: ListingCard[], address: Address) => ({
  ...itemList(listings, address),
  "@type": "OfferCatalog",
})

function itemList(listings: ListingCard[], { public_url: publicUrl, locale }: Address) {
  return {
    "@type": "ItemList",
    numberOfItems: listings.length,
    itemListElement: listings.map(({ handle, title }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      url: `${publicUrl}/${locale}/listings/${handle}`,
    })),
  }
}
