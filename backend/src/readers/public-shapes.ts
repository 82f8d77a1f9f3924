import { pricedIncoterm, shortIncoterm } from "@serumpun/domain/incoterms"
import type { ListingContent, ListingImage } from "@serumpun/domain/listing-content"
import { shownIn, type Locale, type Localized, type ShownText } from "@serumpun/domain/locales"
import type { Province } from "@serumpun/domain/places"
import type {
  ListingBody,
  ListingCard,
  ListingDetail,
  ProducerCard,
  PublicCertificate,
} from "../contracts/catalogue"
import { shownState } from "@serumpun/domain/translations"
import { textStatesOf } from "../merging/text-marks"
import { destinationsOf, inLanguage } from "./destinations"
import type { ProducerRow } from "./producer"
import type { PublicCertificateRow, PublicListing } from "./public-listing"

/** A text in a locale; English where the producer has none, else whichever they have. */
export function textIn(texts: Localized, locale: Locale): string {
  return shownIn(texts, locale).text
}

/** USD per unit at the largest tier. */
export function priceFrom({ tiers }: Pick<ListingContent, "tiers">): number {
  return tiers.at(-1)?.usd ?? 0
}

/** What the price beside it holds for. */
function priceTerm({ incoterms }: Pick<ListingContent, "incoterms">): string {
  const priced = pricedIncoterm(incoterms)
  return priced ? shortIncoterm(priced) : ""
}

/**
 * Degrees for the public: two decimals, about a kilometre. Many producers work where they live, and
 * a map of origin needs the village, not the door.
 */
export function roughly(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * 100) / 100
}

export function toCard(listing: PublicListing, locale: Locale): ListingCard {
  const { content, producer } = listing
  const [image] = content.images
  return {
    id: listing.id,
    external_id: listing.external_id,
    handle: listing.handle,
    title: textIn(content.title, locale),
    summary: textIn(content.summary, locale),
    producer: producer.name,
    producer_handle: producer.handle,
    province: content.province,
    place: content.place,
    category: content.category,
    hs_code: content.hs_code,
    moq: content.moq,
    unit: content.unit,
    price_from: priceFrom(content),
    incoterm_label: priceTerm(content),
    lead_time_days: content.lead_time_days,
    certificates: [...new Set(listing.certificates.map(({ scheme }) => scheme))],
    export_grade_until: listing.passport.valid_until,
    ready_for: destinationsOf(listing).flatMap(({ market, state }) =>
      state === "ready" ? [market] : [],
    ),
    sample_available: content.sample.available,
    is_paused: listing.pause !== null,
    paused_until: listing.pause?.until ?? null,
    image: image ? toCardImage(image, locale) : null,
  }
}

function toCardImage({ id: _id, sha256: _hash, alt, ...image }: ListingImage, locale: Locale) {
  return { ...image, alt: textIn(alt, locale) }
}

export function toPublicCertificate(
  { status: _status, link: _link, series_id: _series, ...certificate }: PublicCertificateRow,
  locale: Locale,
): PublicCertificate {
  return { ...certificate, scope: shownIn(certificate.scope, locale) }
}

export function toProducerCard(row: ProducerRow, headline: ShownText): ProducerCard {
  return {
    id: row.id,
    handle: row.handle,
    name: row.name,
    legal_form: row.legal_form,
    province: row.province as Province,
    place: row.place,
    headline: headline.text,
    headline_locale: headline.locale,
    founded_year: row.founded_year,
    people_count: row.people_count,
    is_demo: row.is_demo,
  }
}

/** What a producer says of themselves, in the reader's language. */
type OwnWords = { headline: ShownText; story: ShownText }

/** Nothing for a producer who has said nothing yet. */
export function ownWords(
  texts: { headline: Localized; story: Localized } | undefined,
  locale: Locale,
): OwnWords {
  return {
    headline: shownIn(texts?.headline ?? {}, locale),
    story: shownIn(texts?.story ?? {}, locale),
  }
}

export function toDetail(listing: PublicListing, locale: Locale, words: OwnWords): ListingDetail {
  return {
    ...toBody(listing, locale, words),
    passport: listing.passport,
    published_at: listing.published_at.toISOString(),
  }
}

/** The same without what curators found, for a revision that they have not approved. */
export function toBody(
  listing: Omit<PublicListing, "passport" | "published_at">,
  locale: Locale,
  words: OwnWords,
): ListingBody {
  const { content, producer } = listing
  const { certificate_ids: _ids, markets: _markets, ...trade } = content
  return {
    ...trade,
    id: listing.id,
    external_id: listing.external_id,
    handle: listing.handle,
    title: textIn(content.title, locale),
    summary: textIn(content.summary, locale),
    description: textIn(content.description, locale),
    title_locale: shownIn(content.title, locale).locale,
    summary_locale: shownIn(content.summary, locale).locale,
    text_locale: shownIn(content.description, locale).locale,
    text_state: shownState(content, textStatesOf(content, listing.text_marks), locale),
    packing: { ...content.packing, inner: shownIn(content.packing.inner, locale) },
    specification: content.specification.map(({ key, value }) => ({
      key,
      value: textIn(value, locale),
    })),
    images: content.images.map(({ alt, sha256: _hash, ...image }) => ({
      ...image,
      alt: textIn(alt, locale),
    })),
    certificates: listing.certificates.map((one) => toPublicCertificate(one, locale)),
    // Every market, those too that the producer has not thought of: a buyer asks for their own.
    destinations: inLanguage(destinationsOf(listing), locale),
    pause: listing.pause,
    producer: {
      ...toProducerCard(producer, words.headline),
      latitude: roughly(producer.latitude),
      longitude: roughly(producer.longitude),
      story: words.story.text,
      story_locale: words.story.locale,
      women_percent: producer.women_percent,
    },
  }
}
