import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type importTexts from "@serumpun/domain/locales/en/listingImport.json"
import type { Locale } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"
import { traitOf } from "@serumpun/domain/sheet/column-traits"
import { exportedReviewStatuses } from "@serumpun/domain/sheet/exports"
import { listingColumns } from "@serumpun/domain/sheet/listing-columns"
import type { SheetCell } from "@serumpun/domain/sheet/table"
import type { NamedSheet } from "@serumpun/domain/sheet/xlsx"
import { listingHeading } from "../workflows/listing-import/known-words"
import { toListingCells } from "./listing-sheet"

const PORTION = 200

type Narrowed = { status?: string; province?: string }
type Row = {
  id: string
  handle: string
  external_id: string | null
  producer: string
  status: string
  revision: number
  snapshot: ListingContent
}

/** The newest revision of each listing that is more than a draft. */
const newest = `
  from product p
  join lateral (
    select status, revision, snapshot, producer_id from review
    where listing_id = p.id and deleted_at is null and status = any(?)
    order by revision desc limit 1
  ) r on true
  join producer m on m.id = r.producer_id and m.deleted_at is null
  where p.deleted_at is null and p.id > ?
    and (?::text is null or r.status = ?) and (?::text is null or r.snapshot->>'province' = ?)`

const bound = (last: string, { status = null, province = null }: Nullable) => [
  ...[[...exportedReviewStatuses], last],
  ...[status, status, province, province],
]
type Nullable = { status?: string | null; province?: string | null }

const database = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

export async function countExportedListings(container: MedusaContainer, filters: Narrowed) {
  const { rows } = await database(container).raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count ${newest}`,
    bound("", filters),
  )
  return rows[0]?.count ?? 0
}

/** All listings in the columns of an import, after whose they are and where each stands. */
export function exportedListings(
  container: MedusaContainer,
  filters: Narrowed,
  locale: Locale,
): [NamedSheet] {
  const { sheet } = readTexts<typeof importTexts>(locale, "listingImport")
  return [
    {
      name: sheet.listings,
      columns: [
        ...[sheet.business, sheet.status, sheet.version],
        ...listingColumns.map((column) => listingHeading(column, locale)),
      ],
      rows: listingRows(container, filters),
      traits: [{}, {}, {}, ...listingColumns.map(traitOf)],
    },
  ]
}

async function* listingRows(
  container: MedusaContainer,
  filters: Narrowed,
): AsyncGenerator<SheetCell[]> {
  for (let last = ""; ;) {
    const { rows } = await database(container).raw<{ rows: Row[] }>(
      `select p.id, p.handle, p.external_id, m.name as producer, r.status, r.revision, r.snapshot
       ${newest} order by p.id limit ?`,
      [...bound(last, filters), PORTION],
    )
    for (const row of rows) yield [row.producer, row.status, row.revision, ...toListingCells(row)]
    last = rows.at(-1)?.id ?? ""
    if (rows.length < PORTION) return
  }
}
