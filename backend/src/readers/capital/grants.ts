import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { NamedSheet } from "@serumpun/domain/sheet/xlsx"
import type { GrantsAnswer, GrantTotal, GrantView } from "../../contracts/grant"
import type { PageAsked, Paged } from "../../contracts/paging"
import { narrowed } from "../region/register"
import type { Territory } from "../territory"

type Row = Omit<GrantView, "taken_back"> & {
  taken_back_by: string | null
  taken_back_reason: string | null
  count: number
}

/** What a business was given, also what was taken back. @throws NOT_FOUND for one of another territory */
export async function listGrants(
  container: MedusaContainer,
  territory: Territory,
  business_id: string,
  page: PageAsked,
): Promise<GrantsAnswer> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const where = narrowed(territory, {})
  const { rows: found } = await sql.raw<{ rows: GrantsAnswer["business"][] }>(
    `select b.id, b.name from business b where b.id = ? and ${where.sql}`,
    [business_id, ...where.bindings],
  )
  const [business] = found
  if (!business) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such business")
  const { rows } = await sql.raw<{ rows: Row[] }>(
    `select g.id, g.kind, g.what, g.amount_idr, g.source, g.year, g.noted_by, g.taken_back_by, g.taken_back_reason,
       count(*) over ()::int as count
     from grant_received g where g.business_id = ? and (g.deleted_at is null or g.taken_back_by is not null)
     order by g.year desc, g.created_at desc, g.id limit ? offset ?`,
    [business_id, page.limit, page.offset],
  )
  return {
    business,
    grants: rows.map(({ taken_back_by, taken_back_reason, count: _count, ...grant }) => ({
      ...grant,
      taken_back: taken_back_by ? { by: taken_back_by, reason: taken_back_reason ?? "" } : null,
    })),
    ...page,
    count: rows[0]?.count ?? 0,
  }
}

/** The figures of docs/figures.md: one row for each regency or city of a territory and year. */
function totalsOf(territory: Territory): { sql: string; bindings: (string | number)[] } {
  const where = narrowed(territory, {})
  return {
    sql: `select g.year, b.province, b.regency, count(distinct b.id)::int as businesses,
       coalesce(sum(g.amount_idr) filter (where g.kind = 'money'), 0)::float as money_idr,
       count(*) filter (where g.kind = 'tool')::int as tools,
       coalesce(sum(g.amount_idr) filter (where g.kind = 'tool'), 0)::float as tools_idr
     from grant_received g join business b on b.id = g.business_id
     where g.deleted_at is null and ${where.sql}
     group by g.year, b.province, b.regency order by g.year desc, b.province, b.regency`,
    bindings: where.bindings,
  }
}

export async function listGrantTotals(
  container: MedusaContainer,
  territory: Territory,
  page: PageAsked,
): Promise<Paged & { totals: GrantTotal[] }> {
  const all = totalsOf(territory)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: (GrantTotal & { count: number })[] }>(
      `select t.*, count(*) over ()::int as count from (${all.sql}) t
       order by t.year desc, t.province, t.regency limit ? offset ?`,
      [...all.bindings, page.limit, page.offset],
    )
  return {
    totals: rows.map(({ count: _count, ...total }) => total),
    ...page,
    count: rows[0]?.count ?? 0,
  }
}

const columns = [
  "year",
  "province",
  "regency",
  "businesses",
  "money_idr",
  "tools",
  "tools_idr",
] as const satisfies readonly (keyof GrantTotal)[]

/** The same as a file; it names no business. */
export async function readGrantSheet(
  container: MedusaContainer,
  territory: Territory,
): Promise<NamedSheet> {
  const all = totalsOf(territory)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: GrantTotal[] }>(all.sql, all.bindings)
  return {
    name: "grants",
    columns: [...columns],
    rows: rows.map((total) => columns.map((column) => total[column])),
  }
}
