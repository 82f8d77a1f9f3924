import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import { defaultLocale, type Locale } from "@serumpun/domain/locales"
import type { ListingDetail } from "../contracts"
import { toCertificate } from "./certificate"
import { holdingCertificates, readDestinations } from "./destinations"
import { readProducerTexts } from "./producer"
import { isShown, listPublicListings } from "./public-listings"
import { toProducerCard, toPublicCertificate } from "./public-producer"

/** @throws NOT_FOUND when no public listing has that handle. */
export async function readPublicListing(
  container: MedusaContainer,
  handle: string,
  locale: Locale,
): Promise<ListingDetail> {
  const [listing] = await listPublicListings(container, locale, { handle }, { take: 1 })
  if (!listing) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such listing")
  const { terms, producer, passport, review } = listing
  const texts = await readProducerTexts(container, [producer])
  const headline = texts.get(producer.id)?.headline
  const today = dayIn(new Date())
  const rows = listing.certificates.filter((row) => isShown(toCertificate(row)))
  const certificates = rows.map(toCertificate)
  const holding = holdingCertificates(terms, certificates, today)
  const isTranslated = Boolean(review.snapshot.title[locale]?.trim())
  const { category, processing_stage, hs_code, unit, origin_province, origin_place } = terms
  const { species, gi_claim, claims_organic, moq, order_multiple, lead_time_days } = terms
  const { capacity_per_month, shelf_life_months, season, incoterms, tiers, packing, sample } = terms
  return {
    id: listing.id,
    external_id: listing.external_id,
    handle: listing.handle,
    title: listing.title,
    summary: listing.summary,
    description: listing.description,
    text_locale: isTranslated ? locale : defaultLocale,
    specification: review.snapshot.specification.map(({ key, value }) => ({
      key,
      value: value[locale] || value[defaultLocale],
    })),
    category,
    processing_stage,
    hs_code,
    unit,
    origin_province,
    origin_place,
    species,
    gi_claim,
    claims_organic,
    moq,
    order_multiple,
    lead_time_days,
    capacity_per_month,
    shelf_life_months,
    season,
    incoterms,
    tiers,
    packing,
    sample,
    images: terms.images.map(({ alt, ...image }) => ({
      ...image,
      alt: alt[locale] || alt[defaultLocale],
    })),
    certificates: holding.flatMap(({ id }) => {
      const row = rows.find((candidate) => candidate.id === id)
      return row ? [toPublicCertificate(row)] : []
    }),
    passport: {
      scores: passport.scores,
      mean: passport.mean,
      gates: passport.gates,
      curators: passport.curators,
      approved_on: passport.approved_on,
      valid_until: passport.valid_until,
    },
    destinations: readDestinations(terms, certificates, today),
    producer: {
      ...toProducerCard(producer, headline?.[locale] || (headline?.[defaultLocale] ?? "")),
      latitude: producer.latitude,
      longitude: producer.longitude,
    },
    published_at: new Date(review.decided_at).toISOString(),
  }
}
