import { dayIn, seasonMonths } from "@serumpun/domain/days"
import { isReadyFor } from "@serumpun/domain/destination-rules"
import type { ListingImage } from "@serumpun/domain/listing-content"
import type { Locale } from "@serumpun/domain/locales"
import { markets, type Province } from "@serumpun/domain/places"
import type { CertificateScheme } from "@serumpun/domain/certificates"
import type { Unit } from "@serumpun/domain/units"
import {
  leadTimeBand,
  type ListingDocument,
  moqBand,
  priceBand,
} from "@serumpun/search/listing-document"
import type { ListingCard } from "../contracts"
import { toCertificate } from "./certificate"
import { holdingCertificates } from "./destinations"
import { isShown, type PublicListing } from "./public-listings"

const milliseconds = (date: Date | string) => new Date(date).valueOf()

/** A public listing as the index of one locale holds it. */
export function toListingDocument(listing: PublicListing, locale: Locale): ListingDocument {
  const { terms, producer, passport } = listing
  const today = dayIn(new Date())
  const certificates = holdingCertificates(
    terms,
    listing.certificates.map(toCertificate).filter(isShown),
    today,
  )
  const schemes = [...new Set(certificates.map(({ scheme }) => scheme))]
  const [offer] = terms.incoterms
  const priceFrom = Math.min(...terms.tiers.map(({ usd }) => usd))
  return {
    id: listing.id,
    external_id: listing.external_id,
    handle: listing.handle,
    title: listing.title,
    summary: listing.summary,
    description: listing.description,
    keywords: [terms.species, terms.hs_code].flatMap((word) => word ?? []),
    producer_id: producer.id,
    producer_handle: producer.handle,
    producer_name: producer.name,
    province: terms.origin_province,
    place: terms.origin_place,
    category: terms.category,
    category_root: terms.category.split("/")[0] ?? "",
    hs_code: terms.hs_code,
    certificates: schemes,
    incoterms: [...new Set(terms.incoterms.map(({ rule }) => rule))],
    incoterm_label: offer ? `${offer.rule} ${offer.place}` : "",
    unit: terms.unit,
    moq: terms.moq,
    moq_band: moqBand(terms.moq),
    lead_time_days: terms.lead_time_days,
    lead_time_band: leadTimeBand(terms.lead_time_days),
    price_from_usd: priceFrom,
    price_band: priceBand(priceFrom),
    processing_stage: terms.processing_stage,
    sample_available: terms.sample.available,
    ready_for: markets.filter((market) =>
      isReadyFor(market, {
        hs_code: terms.hs_code,
        schemes,
        claims_organic: terms.claims_organic,
        wood_packaging: terms.packing.wood_packaging,
      }),
    ),
    export_grade_until: passport.valid_until,
    export_grade_until_ts: milliseconds(`${passport.valid_until}T17:00:00Z`),
    published_ts: milliseconds(listing.review.decided_at),
    season_months: seasonMonths(terms.season),
    image: toDocumentImage(terms.images[0], locale),
  }
}

function toDocumentImage(
  image: ListingImage | undefined,
  locale: Locale,
): ListingDocument["image"] {
  if (!image) return null
  const { base, widths, width, height, thumbhash } = image
  return { base, widths, width, height, thumbhash, alt: image.alt[locale] || image.alt.en }
}

/** The row of the catalogue that a document shows as; its codes came from `toListingDocument`. */
export function toListingCard(document: ListingDocument): ListingCard {
  return {
    id: document.id,
    external_id: document.external_id,
    handle: document.handle,
    title: document.title,
    summary: document.summary,
    producer: document.producer_name,
    producer_handle: document.producer_handle,
    province: document.province as Province,
    place: document.place,
    category: document.category,
    hs_code: document.hs_code,
    moq: document.moq,
    unit: document.unit as Unit,
    price_from: document.price_from_usd,
    incoterm_label: document.incoterm_label,
    lead_time_days: document.lead_time_days,
    certificates: document.certificates as CertificateScheme[],
    export_grade_until: document.export_grade_until,
    sample_available: document.sample_available,
    image: document.image,
  }
}
