import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import type {
  OwnReferral,
  OwnReferralAnswer,
  ReferralsQuery,
  ReferralView,
} from "../../contracts/referral"
import type { Sql } from "../sql"
import { type Territory, territoryCondition } from "../territory"

/** Of `credit_referral r`: in a territory. */
export function ownReferrals(territory: Territory): { sql: string; bindings: string[] } {
  const own = territoryCondition(territory, { province: "r.province", regency: "r.regency" })
  return { sql: `r.deleted_at is null and ${own.sql}`, bindings: own.bindings }
}

const isOpen = "r.ended_at is null and r.decided_on is null"

type Row = Omit<OwnReferral, "ended_on" | "is_open"> & { ended_at: Date | null }

function toReferral(row: Row): OwnReferral {
  const { id, name, province, regency, district, village, amount_idr, kur_class } = row
  const { consent_on, status, branch, passed_on, decided_on, granted_idr, ended_at } = row
  return {
    ...{ id, name, province, regency, district, village, amount_idr, kur_class, consent_on },
    ...{ status, branch, passed_on, decided_on, granted_idr },
    ended_on: ended_at && dayIn(ended_at),
    is_open: ended_at === null && decided_on === null,
  }
}

/** One of a producer's own. @throws NOT_FOUND for another's */
export async function readOwnReferral(
  sql: Sql,
  { id, producer_id }: { id: string; producer_id: string },
): Promise<OwnReferral> {
  const { rows } = await sql.raw<{ rows: Row[] }>(
    "select r.* from credit_referral r where r.id = ? and r.producer_id = ? and r.deleted_at is null",
    [id, producer_id],
  )
  if (!rows[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such referral")
  return toReferral(rows[0])
}

/** The newest of a producer's, and who would see one. */
export async function readNewestReferral(
  container: MedusaContainer,
  producer_id: string,
): Promise<OwnReferralAnswer> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: Row[] }>(
    `select r.* from credit_referral r where r.producer_id = ? and r.deleted_at is null
     order by r.created_at desc, r.id limit 1`,
    [producer_id],
  )
  const referral = rows[0] ? toReferral(rows[0]) : null
  // Of an open one those of the place that was agreed to, wherever the business is now.
  const offices = referral?.is_open
    ? await readOffices(sql, "credit_referral", referral.id)
    : await readOffices(sql, "producer", producer_id)
  return { referral, offices }
}

/** Agencies of the place of a producer, or of what they asked for, that somebody works for, by name. */
export async function readOffices(
  sql: Sql,
  of: "producer" | "credit_referral",
  id: string,
): Promise<string[]> {
  const { rows } = await sql.raw<{ rows: { name: string }[] }>(
    `select i.name from institution i, ${of} p where p.id = ? and i.deleted_at is null
       and exists (select 1 from institution_user u where u.institution_id = i.id and u.deleted_at is null)
       and exists (select 1 from jsonb_to_recordset(i.areas) as own(province text, regency text)
         where own.province = p.province and (own.regency is null or own.regency = p.regency))
     order by i.name`,
    [id],
  )
  return rows.map(({ name }) => name)
}

/** Those of a territory. How to reach a business is told to its agencies, while it is open. */
export async function listReferrals(
  container: MedusaContainer,
  territory: Territory,
  { limit, offset, state }: ReferralsQuery,
): Promise<{ referrals: ReferralView[]; count: number }> {
  const own = ownReferrals(territory)
  const order = state === "open" ? "r.created_at, r.id" : "r.updated_at desc, r.id"
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: (Row & Contact & { noted_by: string | null; is_verified: boolean; count: number })[]
  }>(
    `select r.*, coalesce(p.status = 'verified', false) as is_verified, p.contact_name, p.contact_phone, p.contact_email, count(*) over ()::int as count
     from credit_referral r left join producer p on p.id = r.producer_id and p.deleted_at is null
     where ${own.sql} and ${state === "open" ? isOpen : `not (${isOpen})`} order by ${order} limit ? offset ?`,
    [...own.bindings, limit, offset],
  )
  return {
    referrals: rows.map((row) => {
      const told = toReferral(row)
      const contact = told.is_open && territory !== "all" ? toContact(row) : null
      return { ...told, noted_by: row.noted_by, is_verified: row.is_verified, contact }
    }),
    count: rows[0]?.count ?? 0,
  }
}

type Contact = {
  contact_name: string | null
  contact_phone: string | null
  contact_email: string | null
}

const toContact = ({ contact_name, contact_phone, contact_email }: Contact) =>
  contact_email === null
    ? null
    : { name: contact_name ?? "", phone: contact_phone ?? "", email: contact_email }
