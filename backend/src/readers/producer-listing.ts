import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Certificate } from "@serumpun/domain/certificates"
import { RENEWAL_DAYS } from "@serumpun/domain/curation-rules"
import { addDays, dayIn } from "@serumpun/domain/days"
import type { Destination } from "@serumpun/domain/destinations"
import { isKnownHsCode } from "@serumpun/domain/hs-codes"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { checkListingForReview } from "@serumpun/domain/listing-rules"
import type { Locale } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import { actsOn, mayRest, neverArchived } from "@serumpun/domain/listing-acts"
import type { ListingsAsked, ProducerListing, ProducerListingRow } from "../contracts/producer"
import type { PageAsked } from "../contracts/paging"
import { stampOf } from "../merging/content-stamp"
import { textStatesOf } from "../merging/text-marks"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import { readCuratorNotes } from "./curator-notes"
import { listUsableCertificates } from "./certificate-links"
import { readArchived } from "./listing-archive"
import { readTypedFields } from "./member-names"
import { destinationsOf, inLanguage } from "./destinations"
import { readMarketRules } from "./market-rules"
import { readPauses } from "./listing-pause"
import { readPictureHints } from "./picture-hints"
import { lightChangesOf } from "./light-changes"
import { listReviewRows, type ReviewRow, standing } from "./review"

type Product = { id: string; handle: string; status: string }
type PassportDay = { listing_id: string; review_id: string; valid_until: string }

async function readContext(container: MedusaContainer, listingIds: string[], producerId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [products, passports, certificates, archived, pauses] = await Promise.all([
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
  ])
  return {
    archived,
    pauses,
    products: new Map((products.data as Product[]).map((product) => [product.id, product])),
    passports: passports as PassportDay[],
    certificates,
  }
}

type Context = Awaited<ReturnType<typeof readContext>>

function findProblems(review: ReviewRow, certificates: Certificate[]): Problem[] {
  return review.status === "draft" || review.status === "changes_requested"
    ? checkListingForReview(review.snapshot, certificates, dayIn(new Date()))
    : []
}

function toRow(
  revisions: ReviewRow[],
  context: Context,
  locale: Locale,
): ProducerListingRow | null {
  const [newest] = standing(revisions)
  const product = newest && context.products.get(newest.listing_id)
  if (!newest || !product) return null
  const approved = revisions.find(({ status }) => status === "approved")
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
    problem_count: findProblems(newest, context.certificates).length,
    is_archived,
    pause: context.pauses.get(newest.listing_id) ?? null,
  }
}

/** A producer's listings by their newest revision, last touched first, page by page. */
export async function listProducerListings(
  container: MedusaContainer,
  producerId: string,
  locale: Locale,
  { archived, ...page }: ListingsAsked,
): Promise<{ listings: ProducerListingRow[]; count: number; archived_count: number }> {
  const { ids, count, archived_count } = await findListings(container, producerId, archived, page)
  if (ids.length === 0) return { listings: [], count, archived_count }
  const [reviews, context] = await Promise.all([
    listReviewRows(container, { listing_id: ids, producer_id: producerId }),
    readContext(container, ids, producerId),
  ])
  const listings = ids.flatMap((id) => {
    const revisions = reviews.filter(({ listing_id }) => listing_id === id)
    return toRow(revisions, context, locale) ?? []
  })
  return { listings, count, archived_count }
}

/**
 * A listing has been touched when its newest revision was. One that goes back to the curators, or is
 * public again, is no longer archived, whatever the row says.
 */
async function findListings(
  container: MedusaContainer,
  producerId: string,
  archived: boolean,
  { limit, offset }: PageAsked,
): Promise<{ ids: string[]; count: number; archived_count: number }> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const newest = `select newest.listing_id, newest.updated_at,
      a.id is not null and newest.status <> all(?) as is_archived
    from (select distinct on (listing_id) listing_id, updated_at, status from review
      where producer_id = ? and deleted_at is null and status <> 'taken_back'
      order by listing_id, revision desc) as newest
    left join listing_archive a on a.listing_id = newest.listing_id and a.deleted_at is null`
  const asked = [neverArchived, producerId]
  const [found, counted] = await Promise.all([
    connection.raw<{ rows: { listing_id: string }[] }>(
      `select listing_id from (${newest}) as listing where is_archived = ?
       order by updated_at desc, listing_id limit ? offset ?`,
      [...asked, archived, limit, offset],
    ),
    connection.raw<{ rows: { shown: string; archived: string }[] }>(
      `select count(*) filter (where not is_archived) as shown,
              count(*) filter (where is_archived) as archived from (${newest}) as listing`,
      asked,
    ),
  ])
  const counts = counted.rows[0]
  return {
    ids: found.rows.map(({ listing_id }) => listing_id),
    count: Number(archived ? counts?.archived : counts?.shown),
    archived_count: Number(counts?.archived),
  }
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
  const context = newest && (await readContext(container, [listingId], producerId))
  const row = context && toRow(revisions, context, locale)
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such listing")
  return {
    ...row,
    content: newest.snapshot,
    stamp: stampOf(newest.snapshot),
    text_states: textStatesOf(newest.snapshot, newest.text_marks),
    problems: findProblems(newest, context.certificates),
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
    light_changes: lightChangesOf(
      newest,
      revisions.find(({ status }) => status === "approved"),
    ),
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
  if (!isKnownHsCode(content.hs_code)) return []
  const rules = await readMarketRules(container.resolve(ContainerRegistrationKeys.QUERY))
  return inLanguage(destinationsOf({ content, certificates, rules }), locale)
}

/** From 90 days before an approval ends, and after its end. */
function canRenew({ status, export_grade_until }: ProducerListingRow): boolean {
  if (status === "expired") return true
  if (status !== "approved" || !export_grade_until) return false
  return addDays(export_grade_until, -RENEWAL_DAYS) <= dayIn(new Date())
}
