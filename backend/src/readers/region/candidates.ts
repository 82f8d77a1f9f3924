import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CandidateView, ProgrammeView } from "../../contracts/programme"
import type { NarrowedTo } from "../../contracts/register"
import { type Territory, territoryCondition } from "../territory"
import { narrowed } from "./register"

type Asked = {
  filters: NarrowedTo
  ids?: string[] | undefined
  /** Null for all of them. */
  limit: number | null
  offset: number
}
type Row = CandidateView & { count: number; fitting: number }

/** Businesses of a territory by name, with what keeps each from being enrolled in a programme. */
export async function listCandidates(
  container: MedusaContainer,
  territory: Territory,
  { id: programme_id, areas }: Pick<ProgrammeView, "id" | "areas">,
  { filters, ids, limit, offset }: Asked,
): Promise<{ candidates: CandidateView[]; count: number; fitting: number }> {
  const where = narrowed(territory, filters)
  const inside = territoryCondition(
    { institution: null, areas },
    { province: "b.province", regency: "b.regency" },
  )
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(
      `select c.*, count(*) over ()::int as count,
         count(*) filter (where c.status is null and c.lies_within) over ()::int as fitting
       from (
         select b.id, b.name, b.nib, b.regency, b.village, b.category, e.status, ${inside.sql} as lies_within
         from business b
         left join enrolment e on e.programme_id = ? and e.business_id = b.id and e.deleted_at is null
         where ${where.sql} ${ids ? "and b.id = any(?)" : ""}
       ) c order by c.name, c.id limit ? offset ?`,
      [
        ...[...inside.bindings, programme_id, ...where.bindings],
        ...(ids ? [ids as unknown as string] : []),
        ...[limit as unknown as number, offset],
      ],
    )
  const [first] = rows
  return {
    candidates: rows.map(toCandidate),
    ...{ count: first?.count ?? 0, fitting: first?.fitting ?? 0 },
  }
}

const toCandidate = (row: Row): CandidateView => ({
  ...{ id: row.id, name: row.name, nib: row.nib, regency: row.regency, village: row.village },
  ...{ category: row.category, status: row.status, lies_within: row.lies_within },
})
