import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PageAsked } from "../../contracts/paging"
import type { MergeView } from "../../contracts/register-merge"
import { type Territory, territoryCondition } from "../territory"
import { stateOf } from "./merge-state"

/** Of `business_merge m` with both its entries, `kept` and `merged`: the two lie in the territory. */
export function ownMerges(territory: Territory): { sql: string; bindings: string[] } {
  const parts = ["kept", "merged"].map((entry) =>
    territoryCondition(territory, { province: `${entry}.province`, regency: `${entry}.regency` }),
  )
  return {
    sql: `m.deleted_at is null and ${parts.map(({ sql }) => sql).join(" and ")}`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  }
}

type Row = Pick<MergeView, "id" | "reason" | "by" | "can_undo"> & {
  kept_id: string
  merged_id: string
  kept_name: string
  merged_name: string
  created_at: Date
  undone_at: Date | null
  undone_by: string | null
  count: number
}

/** Entries of the territory that became one, the newest first, undone ones too. */
export async function listMerges(
  container: MedusaContainer,
  territory: Territory,
  { limit, offset }: PageAsked,
): Promise<{ merges: MergeView[]; count: number }> {
  const own = ownMerges(territory)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(
      `select m.id, m.kept_id, m.merged_id, m.merged_by as by, m.reason, m.created_at, m.undone_at, m.undone_by, m.count,
         m.kept_name, m.merged_name,
         m.undone_at is null and ${stateOf("array[m.kept_id, m.merged_id]")} = m.after_state as can_undo
       from (
         select m.*, kept.name as kept_name, merged.name as merged_name, count(*) over ()::int as count
         from business_merge m join business kept on kept.id = m.kept_id join business merged on merged.id = m.merged_id
         where ${own.sql} order by m.created_at desc, m.id limit ? offset ?
       ) m order by m.created_at desc, m.id`,
      [...own.bindings, limit, offset],
    )
  return { merges: rows.map(toMerge), count: rows[0]?.count ?? 0 }
}

const toMerge = (row: Row): MergeView => ({
  ...{ id: row.id, by: row.by, at: row.created_at.toISOString(), reason: row.reason },
  kept: { id: row.kept_id, name: row.kept_name },
  merged: { id: row.merged_id, name: row.merged_name },
  undone:
    row.undone_at && row.undone_by ? { by: row.undone_by, at: row.undone_at.toISOString() } : null,
  can_undo: row.can_undo,
})
