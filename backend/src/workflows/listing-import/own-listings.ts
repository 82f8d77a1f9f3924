import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { TextMarks } from "@serumpun/domain/translations"
import type { ReviewStatus } from "@serumpun/domain/statuses"

/** A producer's listing by its newest revision. */
export type OwnListing = {
  id: string
  listing_id: string
  producer_id: string
  revision: number
  /** The highest of all its revisions, also of those that were taken back. */
  last_revision: number
  status: ReviewStatus
  snapshot: ListingContent
  text_marks: TextMarks | null
  handle: string
  external_id: string | null
}

export type Asked = { numbers: string[]; handles: string[] }
/** `taken`: handles that some listing has, whoever's it is. */
export type Found = { own: OwnListing[]; taken: Set<string> }

/** The producer's listings with these numbers or handles, in one go for many rows. */
export async function findOwn(
  container: MedusaContainer,
  producer_id: string,
  { numbers, handles }: Asked,
): Promise<Found> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows: own } = await connection.raw<{ rows: OwnListing[] }>(
    `select distinct on (r.listing_id) r.id, r.listing_id, r.producer_id, r.revision, r.status, r.snapshot, r.text_marks,
       p.handle, p.external_id, (select max(o.revision) from review o
         where o.listing_id = r.listing_id and o.deleted_at is null)::int as last_revision
     from review r join product p on p.id = r.listing_id and p.deleted_at is null
     where r.producer_id = ? and r.deleted_at is null and r.status <> 'taken_back' and (p.external_id = any(?) or p.handle = any(?))
     order by r.listing_id, r.revision desc`,
    [producer_id, numbers, handles],
  )
  const { rows: taken } = await connection.raw<{ rows: { handle: string }[] }>(
    "select handle from product where handle = any(?) and deleted_at is null",
    [handles],
  )
  return { own, taken: new Set(taken.map(({ handle }) => handle)) }
}
