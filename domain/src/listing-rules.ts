import { carrierOf, type MarkedCertificate, markHolds } from "./certificate-marks.js"
import { checkCertificateOnListing, type Certificate } from "./certificates.js"
import { checkHsCode } from "./hs-codes.js"
import { checkIncoterm } from "./incoterms.js"
import type { ListingContent } from "./listing-content.js"
import { requiredLocales } from "./locales.js"
import { categories, isProvince } from "./places.js"
import { isMultipleOf } from "./decimal.js"
import { checkDecimals, currencyDecimals, QUANTITY_DECIMALS } from "./money.js"
import { checkPacking } from "./packing-rules.js"
import { checkTierDecimals, checkTiers } from "./price-tiers.js"
import { checkRepeated, problem, type Problem } from "./problems.js"
import { checkText, checkTexts } from "./text-rules.js"
import { processingStages, units } from "./units.js"
import { checkWording } from "./wording/listing-wording.js"
import { checkRawRattan } from "./wording/raw-rattan.js"

export const LIMITS = {
  title: 70,
  summary: 150,
  description: 2000,
  specification: 200,
  place: 80,
  note: 500,
  name: 120,
  /** A number copied from a document, with the words and separators around it. */
  number: 60,
  phone: 40,
  message: 2000,
  story: 2000,
  images: 8,
} as const

const range = (field: string, value: unknown, min: number, max: number): Problem[] =>
  typeof value !== "number" || !Number.isFinite(value)
    ? [problem(field, "not_a_number")]
    : value < min || value > max
      ? [problem(field, "out_of_range", { min, max })]
      : []

/** What must hold whenever a draft is saved: nothing malformed, though much may still be empty. */
export function checkListingDraft(content: ListingContent): Problem[] {
  return [
    ...(["title", "summary", "description"] as const).flatMap((field) =>
      checkTexts(field, content[field], { max: LIMITS[field] }),
    ),
    ...checkText("title.id", content.title.id, { max: LIMITS.title, required: true }),
    ...checkText("place", content.place, { max: LIMITS.place }),
    ...checkText("species", content.species, { max: LIMITS.specification }),
    ...checkText("gi_claim", content.gi_claim, { max: LIMITS.specification }),
    ...checkTexts("packing.inner", content.packing.inner, { max: LIMITS.note }),
    ...content.incoterms.flatMap(({ place }, index) =>
      checkText(`incoterms.${index}.place`, place, { max: LIMITS.place }),
    ),
    ...content.specification.flatMap((row, index) =>
      checkTexts(`specification.${index}.value`, row.value, { max: LIMITS.specification }),
    ),
    ...content.images.flatMap(({ alt }, index) =>
      checkTexts(`images.${index}.alt`, alt, { max: LIMITS.specification }),
    ),
    ...(content.images.length > LIMITS.images
      ? [problem("images", "too_many", { max: LIMITS.images })]
      : []),
    ...checkKeptDigits(content),
    ...checkListsOnce(content),
  ]
}

/** Amounts and quantities with more digits than the page prints and the database multiplies. */
function checkKeptDigits({ tiers, sample, ...content }: ListingContent): Problem[] {
  return [
    ...(["moq", "order_multiple", "capacity_per_month"] as const).flatMap((field) =>
      checkDecimals(field, content[field], QUANTITY_DECIMALS),
    ),
    ...checkTierDecimals(tiers),
    ...checkDecimals("sample.price_usd", sample.price_usd, currencyDecimals.USD),
    ...checkDecimals("sample.quantity", sample.quantity, QUANTITY_DECIMALS),
  ]
}

/** What stands twice on a page contradicts itself as soon as one of the two is changed. */
function checkListsOnce(content: ListingContent): Problem[] {
  const incoterms = content.incoterms.map(
    ({ rule, place, transport }) => `${rule} ${place.trim().toLowerCase()} ${transport}`,
  )
  return [
    ...checkRepeated(
      "specification",
      content.specification.map(({ key }) => key),
      "key",
    ),
    ...checkRepeated("incoterms", incoterms, "rule"),
    ...checkRepeated("certificate_ids", content.certificate_ids),
    ...checkRepeated("markets", content.markets),
    ...checkRepeated(
      "images",
      content.images.map(({ id }) => id),
    ),
  ]
}

/** What must hold before a listing may be submitted for review; `today` is an ISO day in Jakarta. */
export function checkListingForReview(
  content: ListingContent,
  certificates: MarkedCertificate[],
  today: string,
): Problem[] {
  return [
    ...checkListingDraft(content),
    ...checkRequiredTexts(content),
    ...checkTrade(content),
    ...checkCertificates(content, certificates, today),
  ]
}

/** Indonesian and English are the producer's duty; the other languages may be added by a translator later. */
function checkRequiredTexts(content: ListingContent): Problem[] {
  const fields = ["title", "summary", "description"] as const
  return fields.flatMap((field) =>
    requiredLocales.flatMap((locale) =>
      content[field][locale]?.trim()
        ? []
        : [problem(`${field}.${locale}`, "translation_missing", { locale })],
    ),
  )
}

function checkTrade(content: ListingContent): Problem[] {
  const { moq, order_multiple, capacity_per_month, sample } = content
  const problems = [
    ...(categories.includes(content.category) ? [] : [problem("category", "invalid_choice")]),
    ...(units.includes(content.unit) ? [] : [problem("unit", "invalid_choice")]),
    ...(processingStages.includes(content.processing_stage)
      ? []
      : [problem("processing_stage", "invalid_choice")]),
    ...(isProvince(content.province) ? [] : [problem("province", "invalid_choice")]),
    ...checkText("place", content.place, { max: LIMITS.place, required: true }),
    ...checkHsCode("hs_code", content.hs_code),
    ...checkRawRattan(content),
    ...range("moq", moq, 1, 1_000_000),
    ...range("order_multiple", order_multiple, 1, 1_000_000),
    ...range("capacity_per_month", capacity_per_month, 1, 10_000_000),
    ...(Number.isInteger(content.lead_time_days)
      ? range("lead_time_days", content.lead_time_days, 1, 365)
      : [problem("lead_time_days", "not_a_number")]),
  ]
  if (moq > capacity_per_month)
    problems.push(problem("moq", "moq_above_capacity", { moq, capacity: capacity_per_month }))
  if (order_multiple > 0 && !isMultipleOf(moq, order_multiple))
    problems.push(problem("moq", "moq_not_multiple", { moq, multiple: order_multiple }))
  if (content.incoterms.length === 0) problems.push(problem("incoterms", "required"))
  content.incoterms.forEach((incoterm, index) =>
    problems.push(...checkIncoterm(`incoterms.${index}`, incoterm)),
  )
  problems.push(...checkTiers(content.tiers, moq))
  problems.push(...checkPacking(content))
  if (sample.available) problems.push(...range("sample.price_usd", sample.price_usd, 0, 100_000))
  return problems
}

function checkCertificates(
  content: ListingContent,
  certificates: MarkedCertificate[],
  today: string,
): Problem[] {
  const problems: Problem[] = []
  const held = content.certificate_ids.flatMap((id, index) => {
    const certificate =
      carrierOf(id, certificates, content.hs_code, today) ??
      certificates.find((candidate) => candidate.id === id && candidate.link !== "unconfirmed")
    if (!certificate) problems.push(problem(`certificate_ids.${index}`, "certificate_not_yours"))
    return certificate ? [{ certificate, index }] : []
  })
  for (const { certificate, index } of held)
    problems.push(
      ...checkCertificateOnListing(`certificate_ids.${index}`, certificate, content.hs_code, today),
    )
  problems.push(
    ...checkClaims(
      content,
      held.map(({ certificate }) => certificate),
    ),
  )
  if (/^(44|46|9401(52|53)|9403(60|82|83)|3301)/.test(content.hs_code) && !content.species?.trim())
    problems.push(problem("species", "species_required"))
  if (content.images.length === 0) problems.push(problem("images", "image_required"))
  return problems
}

/** What a listing may say only with a certificate: a protected name, or that it is organic. */
function checkClaims(content: ListingContent, held: Certificate[]): Problem[] {
  const schemes = held.map(({ scheme }) => scheme)
  const isOrganic = schemes.some((scheme) => scheme.startsWith("organic_"))
  return [
    ...(content.gi_claim && !schemes.includes("gi")
      ? [problem("gi_claim", "gi_licence_missing", { name: content.gi_claim })]
      : checkWording(content, held)),
    ...(content.claims_organic && !isOrganic
      ? [
          problem("claims_organic", "certificate_out_of_scope", {
            scheme: "organic_eu",
            code: content.hs_code,
          }),
        ]
      : []),
  ]
}

/**
 * What a published listing says and may not say any more, since a certificate of it has ended or was
 * taken back, or a group no longer lets its producer use it. A newer certificate of its producer
 * carries the claim on, attached or not.
 * `certificates`: all of the producer's, in any state; `today`: an ISO day in Jakarta.
 */
export function findLostClaims(
  content: ListingContent,
  certificates: MarkedCertificate[],
  today: string,
): Problem[] {
  const attached = certificates.filter(({ id }) => content.certificate_ids.includes(id))
  const holding = certificates.filter((one) => markHolds(one, content.hs_code, today))
  // What no certificate has ever carried is the curators' business, not the calendar's.
  const carried = checkClaims(content, attached)
  const isCarried = (lost: Problem) =>
    !carried.some(({ code, field }) => code === lost.code && field === lost.field)
  return checkClaims(content, holding).filter(isCarried)
}
