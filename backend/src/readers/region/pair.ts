import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { provinces, type Province } from "@serumpun/domain/places"
import { problem, type Problem } from "@serumpun/domain/problems"
import { isPersonField, type MergeField, mergeFields } from "@serumpun/domain/register"
import type { ComparedEntry, Hanging, PairAnswer } from "../../contracts/register-merge"
import type { Sql } from "../sql"
import type { Territory } from "../territory"
import { holdingClaim, openInvitation } from "./claims"
import { readState } from "./merge-state"
import { overlapsOf, readPairEnrolments } from "./overlap"
import { narrowed } from "./register"

export type PairRow = Hanging &
  Record<Exclude<MergeField, "place" | "owner_birth_year">, string | null> & {
    id: string
    name: string
    province: Province
    regency: string
    district: string | null
    village: string | null
    owner_birth_year: number | null
    created_at: Date
    erased_at: Date | null
    /** The producer that acts for it, by a claim or by NIB, and the producer's own NIB. */
    holder: string | null
    holder_nib: string | null
  }

/** @throws NOT_FOUND when one of the two is not there, or not of the territory, or both are one */
export async function readPairRows(
  sql: Sql,
  territory: Territory,
  ids: [string, string],
): Promise<[PairRow, PairRow]> {
  const where = narrowed(territory, {})
  const { rows } = await sql.raw<{ rows: PairRow[] }>(
    `select b.*, coalesce(c.producer_id, g.producer_id) as holder, p.nib as holder_nib,
       (select count(*)::int from enrolment e where e.business_id = b.id and e.deleted_at is null) as enrolments,
       (select count(*)::int from step_event s join enrolment e on e.id = s.enrolment_id
         where e.business_id = b.id and e.deleted_at is null and s.deleted_at is null) as steps,
       (select count(*)::int from business_claim o where o.business_id = b.id and o.deleted_at is null) as claims,
       (select count(*)::int from business_invitation i where i.business_id = b.id and ${openInvitation}) as open_codes,
       (select count(*)::int from trade_entry t where t.producer_id = p.id) as ledger
     from business b join business_progress g on g.business_id = b.id
     left join business_claim c on c.business_id = b.id and ${holdingClaim}
     left join producer p on p.id = coalesce(c.producer_id, g.producer_id)
     where b.id = any(?) and ${where.sql}`,
    [ids, ...where.bindings],
  )
  const [one, other] = ids.map((id) => rows.find((row) => row.id === id))
  if (!one || !other || one === other)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such pair of businesses")
  return [one, other]
}

/** What keeps two from becoming one; the NIB of whoever acts for one of them counts as well. */
export function whyNotOne(one: PairRow, other: PairRow): Problem | null {
  const nibs = [one.nib, other.nib, one.holder_nib, other.holder_nib].filter(Boolean)
  if (new Set(nibs).size > 1) return problem("nib", "merge_two_nibs")
  if (one.holder && other.holder && one.holder !== other.holder)
    return problem("kept_id", "merge_two_holders")
  if (!one.erased_at !== !other.erased_at) return problem("kept_id", "merge_one_erased")
  return null
}

/** By field whose value stays where nobody chooses: the only one there is, else the newer entry's. */
export function sourcesOf(one: PairRow, other: PairRow): Record<MergeField, string> {
  const newer = one.created_at > other.created_at ? one : other
  const older = newer === one ? other : one
  const has = (row: PairRow, field: MergeField) =>
    field === "place" ? row.village !== null || row.district !== null : row[field] !== null
  return Object.fromEntries(
    mergeFields.map((field) => [
      field,
      (has(newer, field) || !has(older, field) ? newer : older).id,
    ]),
  ) as Record<MergeField, string>
}

function toCompared(row: PairRow, seesPeople: boolean): ComparedEntry {
  const { id, village, district, regency, province } = row
  const { enrolments, steps, claims, open_codes, ledger } = row
  const place = [village, district, regency, provinces[province]].filter(Boolean).join(", ")
  const value = (field: MergeField) => {
    if (field === "place") return place
    if (isPersonField(field) && !seesPeople) return null
    return row[field] === null ? null : String(row[field])
  }
  return {
    id,
    values: Object.fromEntries(
      mergeFields.map((field) => [field, value(field)]),
    ) as ComparedEntry["values"],
    entered_at: row.created_at.toISOString(),
    hangs: { enrolments, steps, claims, open_codes, ledger },
  }
}

const weight = (row: PairRow) =>
  (row.holder ? 4 : 0) + (row.nib ? 2 : 0) + row.claims + row.enrolments / 100

/** Two entries side by side. @throws NOT_FOUND as `readPairRows` */
export async function readPair(
  container: MedusaContainer,
  territory: Territory,
  ids: [string, string],
): Promise<PairAnswer> {
  const sql: Sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await readPairRows(sql, territory, ids)
  const seen = await readState(sql, ids)
  const enrolments = await readPairEnrolments(sql, territory, ids)
  const suggested_id = weight(rows[1]) > weight(rows[0]) ? rows[1].id : rows[0].id
  const seesPeople = territory !== "all"
  return {
    entries: [toCompared(rows[0], seesPeople), toCompared(rows[1], seesPeople)],
    ...{ suggested_id, sources: sourcesOf(...rows), sees_people: seesPeople, seen },
    overlaps: overlapsOf(enrolments, suggested_id).map(({ further }) => ({
      ...{ programme: further.programme, stays: further.business_id },
    })),
    problem: whyNotOne(...rows),
  }
}
