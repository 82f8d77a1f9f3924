import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { neverArchived } from "@serumpun/domain/listing-acts"
import type { PageAsked } from "../contracts/paging"

/**
 * A listing has been touched when its newest revision was. One that goes back to the curators, or is
 * public again, is no longer archived, whatever the row says.
 */
export async function findOwnListings(
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
