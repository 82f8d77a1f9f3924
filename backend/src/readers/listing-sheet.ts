import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { listingColumns } from "@serumpun/domain/sheet/listing-columns"
import { writeListingCell } from "@serumpun/domain/sheet/listing-row"
import type { ListingSheet } from "../contracts/listing-import"
import type { PageAsked } from "../contracts/paging"

type Row = { snapshot: ListingContent; handle: string; external_id: string | null; count: number }

/** A producer's listings as rows of a sheet, by their newest revision: what an import reads again. */
export async function readListingSheet(
  container: MedusaContainer,
  producer_id: string,
  { limit, offset }: PageAsked,
): Promise<ListingSheet> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(
      `select *, count(*) over ()::int as count from (
         select distinct on (r.listing_id) r.listing_id, r.snapshot, p.handle, p.external_id
         from review r join product p on p.id = r.listing_id and p.deleted_at is null
         where r.producer_id = ? and r.deleted_at is null and r.status <> 'taken_back'
         order by r.listing_id, r.revision desc
       ) as newest order by listing_id limit ? offset ?`,
      [producer_id, limit, offset],
    )
  return {
    columns: listingColumns.map(({ key }) => key),
    rows: rows.map(toListingCells),
    count: rows[0]?.count ?? 0,
  }
}

/** One listing in the order of the columns. */
export const toListingCells = ({
  snapshot,
  handle,
  external_id,
}: Pick<Row, "snapshot" | "handle" | "external_id">): (string | number | null)[] =>
  listingColumns.map((column) => {
    if (column.key === "handle") return handle
    return column.key === "external_id" ? external_id : writeListingCell(column, snapshot)
  })
