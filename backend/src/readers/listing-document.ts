import { endOfDay, seasonMonths } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import { leadTimeBand, moqBand, priceBand } from "@serumpun/search/bands"
import type { ListingDocument } from "@serumpun/search/listing-document"
import { partWords } from "@serumpun/search/part-words"
import { destinationsOf } from "./destinations"
import type { PublicListing } from "./public-listing"
import { toCard } from "./public-shapes"
import { textIn } from "./public-shapes"

/** A public listing as its locale's search index holds it. */
export function toListingDocument(listing: PublicListing, locale: Locale): ListingDocument {
  const { content, producer, passport } = listing
  const card = toCard(listing, locale)
  return {
    ...card,
    description: textIn(content.description, locale),
    keywords: keywordsOf(listing, locale),
    producer_id: producer.id,
    category_root: card.category.split("/")[0] ?? card.category,
    incoterms: [...new Set(content.incoterms.map(({ rule }) => rule))],
    moq_band: moqBand(card.moq),
    lead_time_band: leadTimeBand(card.lead_time_days),
    price_band: priceBand(card.price_from),
    processing_stage: content.processing_stage,
    ready_for: destinationsOf(listing).flatMap(({ market, state }) =>
      state === "ready" ? [market] : [],
    ),
    export_grade_until_ts: endOfDay(passport.valid_until).valueOf() - 1000,
    published_at_ts: listing.published_at.valueOf(),
    season_months: seasonMonths(content.season),
  }
}

/**
 * What buyers type although it stands in no text: the name at origin, the English one, the species,
 * and words that stand inside other words.
 */
function keywordsOf({ content }: PublicListing, locale: Locale): string[] {
  const shown = textIn(content.title, locale)
  const parts = partWords([shown, textIn(content.summary, locale)], locale)
  return [content.title.id, content.title.en, content.species, content.gi_claim, parts].filter(
    (word): word is string => Boolean(word) && word !== shown,
  )
}
