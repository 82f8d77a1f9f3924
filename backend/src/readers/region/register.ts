import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { normalizeNib } from "@serumpun/domain/identifiers"
import { type Stage, stages } from "@serumpun/domain/register"
import type {
  BusinessesQuery,
  BusinessPerson,
  BusinessView,
  NarrowedTo,
} from "../../contracts/register"
import { plainHeading } from "@serumpun/domain/sheet/headings"
import { type Territory, territoryCondition } from "../territory"
import { holdingClaim, openInvitation } from "./claims"
import { visibleProgramme } from "./visible-programme"

export type Condition = { sql: string; bindings: (string | number)[] }

const own = { province: "b.province", regency: "b.regency" }

/** Businesses of a territory, narrowed; of the table `business b` and the view `business_progress g`. */
export function narrowed(territory: Territory, filters: NarrowedTo): Condition {
  const parts: Condition[] = [
    { sql: "b.deleted_at is null", bindings: [] },
    territoryCondition(territory, own),
  ]
  const { programme, stage, q, ...columns } = filters
  for (const [column, value] of Object.entries(columns))
    if (value !== undefined) parts.push({ sql: `b.${column} = ?`, bindings: [value] })
  if (stage)
    parts.push({
      sql: `exists (select 1 from business_progress s where s.business_id = b.id and s.${stage})`,
      bindings: [],
    })
  if (q)
    parts.push({
      sql: "(b.nib = ? or position(? in b.name_key) > 0)",
      bindings: [normalizeNib(q), plainHeading(q)],
    })
  const seen = visibleProgramme(territory)
  if (programme)
    parts.push({
      sql: `exists (select 1 from enrolment n join programme p on p.id = n.programme_id
        where n.business_id = b.id and p.id = ? and ${seen.sql}
        and n.status in ('enrolled', 'completed') and n.deleted_at is null)`,
      bindings: [programme, ...seen.bindings],
    })
  return {
    sql: parts.map(({ sql }) => sql).join(" and "),
    bindings: parts.flatMap(({ bindings }) => bindings),
  }
}

type Row = Omit<BusinessView, "stages" | "is_claimed" | "claim" | "person"> &
  BusinessPerson & {
    acts_as: string | null
    claim_id: string | null
    claimed_on: string | null
    erased_at: Date | null
    count: number
  } & Record<Stage, boolean>

/** One page of the register, by name. People are told to agencies of the territory alone. */
export async function listBusinesses(
  container: MedusaContainer,
  territory: Territory,
  { limit, offset, ...filters }: BusinessesQuery,
): Promise<{ businesses: BusinessView[]; count: number }> {
  const where = narrowed(territory, filters)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(
      `select b.*, g.producer_id as acts_as, c.id as claim_id, c.consent_on as claimed_on,
         ((i.expires_at - interval '1 second') at time zone 'Asia/Jakarta')::date::text as invited_until, ${stages.map((one) => `g.${one}`).join(", ")}, count(*) over ()::int as count
       from business b join business_progress g on g.business_id = b.id
       left join business_claim c on c.business_id = b.id and ${holdingClaim}
       left join business_invitation i on i.business_id = b.id and ${openInvitation}
       where ${where.sql} order by b.name, b.id limit ? offset ?`,
      [...where.bindings, limit, offset],
    )
  return {
    businesses: rows.map((row) => toBusiness(row, territory !== "all")),
    count: rows[0]?.count ?? 0,
  }
}

function toBusiness(row: Row, seesPeople: boolean): BusinessView {
  const { id, name, nib, legal_form, province, regency, district, village, category } = row
  const { contact_name, contact_phone, owner_gender, owner_birth_year, consent_on } = row
  return {
    ...{ id, name, nib, legal_form, province, regency, district, village, category },
    is_claimed: row.acts_as !== null || row.claim_id !== null,
    claim: row.claim_id && row.claimed_on ? { id: row.claim_id, on: row.claimed_on } : null,
    invited_until: row.invited_until,
    stages: stages.filter((one) => row[one]),
    person:
      seesPeople && !row.erased_at
        ? { contact_name, contact_phone, owner_gender, owner_birth_year, consent_on }
        : null,
  }
}
