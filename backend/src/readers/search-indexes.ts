import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { locales, type Locale } from "@serumpun/domain/locales"
import { listingIndexName } from "../search/listings"

type Row = { name: string; physical_name: string }

/**
 * The physical index that serves each locale now; empty for one that has not been filled yet. The
 * Search Module keeps these names to itself and offers no read for them, hence the SQL: the
 * storefront asks the search server directly and must know them.
 */
export async function readSearchIndexes(
  container: MedusaContainer,
): Promise<Record<Locale, string>> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows }: { rows: Row[] } = await connection.raw(
    `select i.name, v.physical_name
       from search_index i
       join search_index_version v
         on v.search_index_id = i.id and v.version = i.active_version and v.deleted_at is null
      where i.deleted_at is null`,
  )
  const byName = new Map(rows.map((row) => [row.name, row.physical_name]))
  return Object.fromEntries(
    locales.map((locale) => [locale, byName.get(listingIndexName(locale)) ?? ""]),
  ) as Record<Locale, string>
}
