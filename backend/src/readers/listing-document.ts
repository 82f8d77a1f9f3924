import { dayIn, endOfDay, seasonMonths } from "@serumpun/domain/days"
import { hsPrefixes } from "@serumpun/domain/hs-codes"
import { missingParts, standing } from "@serumpun/domain/own-order/standing"
import type { Locale, Localized } from "@serumpun/domain/locales"
import { leadTimeBand, moqBand, priceBand } from "@serumpun/search/bands"
import { conceptNames } from "@serumpun/search/lexicon/listing-concepts"
import { turnsOf } from "@serumpun/search/own-order"
import type { ListingDocument } from "@serumpun/search/listing-document"
import { partWords } from "@serumpun/search/part-words"
import { fold } from "./fold"
import type { PublicListing } from "./public-listing"
import { toCard } from "./public-shapes"
import { textIn } from "./public-shapes"

/** A public listing as its locale's search index holds it. */
export function toListingDocument(listing: PublicListing, locale: Locale): ListingDocument {
  const { content, producer, passport } = listing
  const card = toCard(listing, locale)
  return {
    ...card,
    name_key: fold(card.title),
    producer_key: fold(card.producer),
    description: textIn(content.description, locale),
    keywords: keywordsOf(listing, locale),
    producer_id: producer.id,
    hs_prefixes: hsPrefixes(card.hs_code),
    category_root: card.category.split("/")[0] ?? card.category,
    incoterms: [...new Set(content.incoterms.map(({ rule }) => rule))],
    moq_band: moqBand(card.moq),
    lead_time_band: leadTimeBand(card.lead_time_days),
    price_band: priceBand(card.price_from),
    processing_stage: content.processing_stage,
    export_grade_until_ts: endOfDay(passport.valid_until).valueOf() - 1000,
    published_at_ts: listing.published_at.valueOf(),
    standing: standingOf(listing),
    pin_catalogue: listing.display.pin_catalogue,
    pin_category: listing.display.pin_category,
    ...turnsOf(listing.id),
    season_months: seasonMonths(content.season),
  }
}

function standingOf({ content, certificates, producer, published_at }: PublicListing): number {
  const missing = missingParts(content, certificates.length)
  return standing({ missing, pace: producer.answer_pace, published_on: dayIn(published_at) })
}

/**
 * What buyers type although it stands in no text: the name at origin, the English one, the species,
 * words that stand inside other words, and the names of what it is, is made of and is for.
 */
function keywordsOf({ content }: PublicListing, locale: Locale): string[] {
  const shown = textIn(content.title, locale)
  const parts = partWords([shown, textIn(content.summary, locale)], locale)
  const both = (text: Localized) => ({ en: textIn(text, "en"), id: textIn(text, "id") })
  const concepts = conceptNames(
    {
      title: both(content.title),
      summary: both(content.summary),
      description: both(content.description),
      category: content.category,
    },
    locale,
    content,
  )
  const { title, species, gi_claim } = content
  return [title.id, title.en, species, gi_claim, parts, ...concepts].filter(
    (word): word is string => Boolean(word) && word !== shown,
  )
}
