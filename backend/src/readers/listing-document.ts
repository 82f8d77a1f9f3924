import { endOfDay, seasonMonths } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import {
  leadTimeBand,
  type ListingDocument,
  moqBand,
  priceBand,
} from "@serumpun/search/listing-document"
import type { PublicListing } from "./public-listing"
import { destinationsOf, toCard } from "./public-shapes"
import { textIn } from "./public-shapes"

/** A public listing as its locale's search index holds it. */
export function toListingDocument(listing: PublicListing, locale: Locale): ListingDocument {
  const { content, producer, passport } = listing
  const { producer: producer_name, price_from, certificates, ...card } = toCard(listing, locale)
  return {
    id: card.id,
    external_id: card.external_id,
    handle: card.handle,
    title: card.title,
    summary: card.summary,
    description: textIn(content.description, locale),
    keywords: keywordsOf(listing, locale),
    producer_id: producer.id,
    producer_handle: card.producer_handle,
    producer_name,
    province: card.province,
    place: card.place,
    category: card.category,
    category_root: card.category.split("/")[0] ?? card.category,
    hs_code: card.hs_code,
    certificates,
    incoterms: [...new Set(content.incoterms.map(({ rule }) => rule))],
    incoterm_label: card.incoterm_label,
    moq: card.moq,
    moq_band: moqBand(card.moq),
    unit: card.unit,
    lead_time_days: card.lead_time_days,
    lead_time_band: leadTimeBand(card.lead_time_days),
    price_from_usd: price_from,
    price_band: priceBand(price_from),
    processing_stage: content.processing_stage,
    sample_available: card.sample_available,
    ready_for: destinationsOf(listing).flatMap(({ market, ready }) => (ready ? [market] : [])),
    export_grade_until: passport.valid_until,
    export_grade_until_ts: endOfDay(passport.valid_until).valueOf() - 1000,
    published_ts: listing.published_at.valueOf(),
    season_months: seasonMonths(content.season),
    image: card.image,
  }
}

/** What buyers type although it stands in no text: the name at origin, the English one, the species. */
function keywordsOf({ content }: PublicListing, locale: Locale): string[] {
  const shown = textIn(content.title, locale)
  return [content.title.id, content.title.en, content.species, content.gi_claim].filter(
    (word): word is string => Boolean(word) && word !== shown,
  )
}
