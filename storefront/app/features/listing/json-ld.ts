import type { ListingDetail, PublicCertificate } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerRatings } from "@serumpun/backend/src/contracts/rating.ts"
import { incotermLabel, pricedIncoterm } from "@serumpun/domain/incoterms"
import { ratingJsonLd } from "#app/lib/page/rating-json-ld.ts"

type Page = { public_url: string; path: string; ratings: ProducerRatings | null }

/** schema.org Product for search engines; the offer is the highest price, at the minimum order. */
export function listingJsonLd(
  listing: ListingDetail,
  { public_url: publicUrl, path, ratings }: Page,
) {
  const [tier] = listing.tiers
  const last = listing.tiers.at(-1)
  const priced = pricedIncoterm(listing.incoterms)
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: listing.title,
    description: listing.summary,
    sku: listing.handle,
    image: listing.images.flatMap(({ base, widths }) => {
      const width = widths.at(-1)
      return width ? [new URL(`${base}-${width}.jpg`, publicUrl).href] : []
    }),
    category: listing.category,
    countryOfOrigin: { "@type": "Country", name: "ID" },
    // Buyers rate orders of the producer, not this good.
    brand: { "@type": "Organization", name: listing.producer.name, ...ratingJsonLd(ratings) },
    hasCertification: listing.certificates.map(toCertification),
    additionalProperty: { "@type": "PropertyValue", name: "HS code", value: listing.hs_code },
    offers: {
      "@type": "AggregateOffer",
      priceCurrency: "USD",
      lowPrice: last?.usd,
      highPrice: tier?.usd,
      offerCount: listing.tiers.length,
      ...(priced ? { description: incotermLabel(priced) } : {}),
      ...availability(listing),
      url: publicUrl + path,
      eligibleQuantity: { "@type": "QuantitativeValue", minValue: listing.moq },
    },
  }
}

/** A pause with a day says when the goods are there again. */
function availability({ pause }: Pick<ListingDetail, "pause">) {
  if (!pause) return { availability: "https://schema.org/InStock" }
  const starts = pause.until ? { availabilityStarts: pause.until } : {}
  return { availability: "https://schema.org/OutOfStock", ...starts }
}

/** schema.org Certification: only certificates that hold today are on a listing. */
const toCertification = (certificate: PublicCertificate) => ({
  "@type": "Certification",
  name: certificate.scheme,
  certificationIdentification: certificate.number,
  issuedBy: { "@type": "Organization", name: certificate.issuer },
  validFrom: certificate.valid_from,
  expires: certificate.valid_until,
})
