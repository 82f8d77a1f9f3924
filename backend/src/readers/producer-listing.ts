import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { isUnderReview } from "@serumpun/domain/statuses"
import { RENEWAL_DAYS } from "@serumpun/domain/curation-rules"
import { addDays, dayIn } from "@serumpun/domain/days"
import type { Destination } from "@serumpun/domain/destinations"
import { checkHsCode } from "@serumpun/domain/hs-codes"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { checkListingForReview } from "@serumpun/domain/listing-rules"
import type { Locale } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import { actsOn, mayRest } from "@serumpun/domain/listing-acts"
import type { ListingNoteView } from "../contracts/business-note"
import type { ListingsAsked, ProducerListing, ProducerListingRow } from "../contracts/producer"
import { stampOf } from "../merging/content-stamp"
import { textStatesOf } from "../merging/text-marks"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import { readCuratorNotes } from "./curator-notes"
import { listUsableCertificates } from "./certificate-links"
import { readArchived } from "./listing-archive"
import { readTypedFields } from "./member-names"
import { destinationsOf, inLanguage } from "./destinations"
import { awaitingAnswers, openNotes, readAskedBefore, readListingNotes } from "./listing-notes"
import { readMarketRules } from "./market-rules"
import { readPauses } from "./listing-pause"
import { readDisplays } from "./shop-window"
import { findOwnListings } from "./find-own-listings"
import { readPictureHints } from "./picture-hints"
import { lightChangesOf } from "./light-changes"
import { listReviewRows, type ReviewRow, standing } from "./review"

type Product = { id: string; handle: string; status: string }
type PassportDay = { listing_id: string; review_id: string; valid_until: string }

async function readContext(
  container: MedusaContainer,
  listingIds: string[],
  producerId: string,
  reviews: ReviewRow[],
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const byListing = [...Map.groupBy(reviews, ({ listing_id }) => listing_id).values()]
  const awaited = byListing.flatMap((revisions) => awaitingAnswers(revisions)?.id ?? [])
  const [products, passports, certificates, archived, pauses, displays, notes] = await Promise.all([
    query.graph({
      entity: "product",
      fields: ["id", "handle", "status"],
      filters: { id: listingIds },
    }),
    container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .listPassports({ listing_id: listingIds }),
    listUsableCertificates(container, producerId),
    readArchived(container, listingIds),
    readPauses(query, listingIds),
    readDisplays(query),
    readListingNotes(container, awaited),
  ])
  return {
    archived,
    pauses,
    displays,
    notes,
    products: new Map((products.data as Product[]).map((product) => [product.id, product])),
    passports: passports as PassportDay[],
    certificates,
  }
}

type Context = Awaited<ReturnType<typeof readContext>>

/** What stands between the newest revision and its review; curators are asked nothing of small changes. */
function findProblems(newest: ReviewRow, revisions: ReviewRow[], context: Context): Problem[] {
  if (newest.status !== "draft" && newest.status !== "changes_requested") return []
  const isLight = lightChangesOf(newest, approvedOf(revisions)) !== null
  return [
    ...checkListingForReview(newest.snapshot, context.certificates, dayIn(new Date())),
    ...(isLight ? [] : openNotes(notesIn(context, revisions))),
  ]
}

const approvedOf = (revisions: ReviewRow[]) => revisions.find(({ status }) => status === "approved")

/** What waits for an answer, if the listing was sent back. */
function notesIn({ notes }: Context, revisions: ReviewRow[]): ListingNoteView[] {
  return notes.get(awaitingAnswers(revisions)?.id ?? "") ?? []
}

function toRow(
  revisions: ReviewRow[],
  context: Context,
  locale: Locale,
): ProducerListingRow | null {
  const [newest] = standing(revisions)
  const product = newest && context.products.get(newest.listing_id)
  if (!newest || !product) return null
  const approved = approvedOf(revisions)
  const passport = context.passports.find(({ review_id }) => review_id === approved?.id)
  const { title, images } = newest.snapshot
  const is_archived = context.archived.has(newest.listing_id) && mayRest(newest.status)
  return {
    id: newest.listing_id,
    handle: product.handle,
    title: title[locale] || title.id || title.en,
    image: images[0] ?? null,
    status: newest.status,
    revision: newest.revision,
    is_public: Boolean(approved) && product.status === "published",
    export_grade_until: passport?.valid_until ?? null,
    submitted_at: newest.submitted_at ? new Date(newest.submitted_at).toISOString() : null,
    updated_at: new Date(newest.updated_at).toISOString(),
    problem_count: findProblems(newest, revisions, context).length,
    is_archived,
    pause: context.pauses.get(newest.listing_id) ?? null,
    hidden_until: context.displays.get(newest.listing_id)?.hidden_until ?? null,
  }
}

/** A producer's listings by their newest revision, last touched first, page by page. */
export async function listProducerListings(
  container: MedusaContainer,
  producerId: string,
  locale: Locale,
  { archived, ...page }: ListingsAsked,
): Promise<{ listings: ProducerListingRow[]; count: number; archived_count: number }> {
  const { ids, count, archived_count } = await findOwnListings(
    container,
    producerId,
    archived,
    page,
  )
  if (ids.length === 0) return { listings: [], count, archived_count }
  const reviews = await listReviewRows(container, { listing_id: ids, producer_id: producerId })
  const context = await readContext(container, ids, producerId, reviews)
  const listings = ids.flatMap((id) => {
    const revisions = reviews.filter(({ listing_id }) => listing_id === id)
    return toRow(revisions, context, locale) ?? []
  })
  return { listings, count, archived_count }
}

/** Its title in the reader's language where there is one. @throws NOT_FOUND when it does not exist or is another producer's. */
export async function readProducerListing(
  container: MedusaContainer,
  listingId: string,
  producerId: string,
  locale: Locale = "id",
): Promise<ProducerListing> {
  const filters = { listing_id: listingId, producer_id: producerId }
  const revisions = await listReviewRows(container, filters)
  const [newest] = standing(revisions)
  const context = newest && (await readContext(container, [listingId], producerId, revisions))
  const row = context && toRow(revisions, context, locale)
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such listing")
  return {
    ...row,
    notes: notesIn(context, revisions),
    answered_notes: isUnderReview(newest.status)
      ? await readAskedBefore(container, standing(revisions))
      : [],
    content: newest.snapshot,
    stamp: stampOf(newest.snapshot),
    text_states: textStatesOf(newest.snapshot, newest.text_marks),
    problems: findProblems(newest, revisions, context),
    destinations: await readOwnDestinations(
      container,
      newest.snapshot,
      locale,
      context.certificates,
    ),
    picture_hints: await readPictureHints(container, newest.snapshot.images),
    acts: actsOn(revisions, row.is_archived, row.pause !== null),
    curator_notes: await readCuratorNotes(container, revisions),
    ...(await readTypedFields(container, newest)),
    light_changes: lightChangesOf(newest, approvedOf(revisions)),
    can_appeal: newest.status === "rejected" && newest.appeal_of === null,
    can_renew: canRenew(row),
  }
}

async function readOwnDestinations(
  container: MedusaContainer,
  content: ListingContent,
  locale: Locale,
  certificates: Context["certificates"],
): Promise<Destination[]> {
  // Of what no code names, or what may not leave Indonesia, no market can be told.
  if (checkHsCode("hs_code", content.hs_code).length > 0) return []
  const rules = await readMarketRules(container.resolve(ContainerRegistrationKeys.QUERY))
  return inLanguage(destinationsOf({ content, certificates, rules }), locale)
}

/** From 90 days before an approval ends, and after its end. */
function canRenew({ status, export_grade_until }: ProducerListingRow): boolean {
  if (status === "expired") return true
  if (status !== "approved" || !export_grade_until) return false
  return addDays(export_grade_until, -RENEWAL_DAYS) <= dayIn(new Date())
}
