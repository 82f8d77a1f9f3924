import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import type { EarlierRevision, ProducerRecord } from "../contracts/curation"
import { listReviewRows, type ReviewRow } from "./review"

/** Revisions of the same listing that curators had before this one, the newest first. */
export async function listEarlierRevisions(
  container: MedusaContainer,
  { listing_id, revision }: Pick<ReviewRow, "listing_id" | "revision">,
): Promise<ReviewRow[]> {
  const all = await listReviewRows(container, { listing_id })
  return all.filter((one) => one.revision < revision && one.submitted_at !== null)
}

export function toEarlier(row: ReviewRow): EarlierRevision {
  const { id, revision, status, decided_at, note, reasons } = row
  const decided_on = decided_at && dayIn(new Date(decided_at))
  return { id, revision, status, decided_on, note, reasons: reasons ?? [] }
}

/** Counts over all listings and orders of a producer; what curators decided is read from their log. */
export async function readProducerRecord(
  container: MedusaContainer,
  producerId: string,
): Promise<ProducerRecord> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Record<keyof ProducerRecord, string>[] }>(
      `select
        (select count(*) from review where producer_id = :id and deleted_at is null
          and status = 'approved') as listings_public,
        count(*) filter (where l.action = 'changes_requested') as revisions_returned,
        count(*) filter (where l.action = 'rejected') as revisions_rejected,
        (select count(*) from export_order where producer_id = :id and deleted_at is null) as orders,
        (select count(*) from delivery_claim c join export_order o on o.id = c.order_id
          where o.producer_id = :id and c.deleted_at is null) as claims
       from review r join curation_log l on l.subject_type = 'review' and l.subject_id = r.id
       where r.producer_id = :id and r.deleted_at is null`,
      { id: producerId },
    )
  const [found] = rows
  const count = (name: keyof ProducerRecord) => Number(found?.[name] ?? 0)
  return {
    listings_public: count("listings_public"),
    revisions_returned: count("revisions_returned"),
    revisions_rejected: count("revisions_rejected"),
    orders: count("orders"),
    claims: count("claims"),
  }
}
