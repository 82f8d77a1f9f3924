import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DuplicateSign } from "@serumpun/domain/register"
import type { DuplicatePair, DuplicatesQuery } from "../../contracts/register-merge"
import type { Territory } from "../territory"
import { narrowed } from "./register"

/** More entries than this with one number or name in one place are no pairs: a group's phone, or what a whole village is called. */
const MOST_ALIKE = 8

const folded = (column: string) =>
  `nullif(regexp_replace(regexp_replace(lower(${column}), '^\\s*(kabupaten|kab|kota|desa|ds|kelurahan|kel)\\M[.]{0,1}', ''), '[^[:alnum:]]', '', 'g'), '')`

/**
 * One row for each entry and way to find it; both forms of a tax number are one. Without villages the district or the
 * person says whether two of one name are one.
 */
const keys = `
  select id, 'npwp' as sign, case when length(npwp) = 16 and npwp like '0%' then substr(npwp, 2) else npwp end as key
  from own where npwp is not null
  union all
  select id, 'phone', phone from own where length(phone) >= 7
  union all
  select id, 'name', concat_ws('|', name_key, province, regency, part) from own,
    lateral (values ('v' || in_village), ('d' || in_district), ('p' || person)) as parts(part) where part is not null`

type Row = { count: number; signs: DuplicateSign[] | null; dismissed_by: string | null } & Record<
  `${"one" | "other"}_${"id" | "name" | "place"}`,
  string
> &
  Record<`${"one" | "other"}_nib`, string | null>

const entry = (side: string) =>
  `${side}.id as ${side}_id, ${side}.name as ${side}_name, ${side}.nib as ${side}_nib,
   concat_ws(', ', ${side}.village, ${side}.district, ${side}.regency) as ${side}_place`

const isSame = (place: string) =>
  `coalesce(${folded(`one.${place}`)} = ${folded(`other.${place}`)}, true)`

/** One page of pairs whose two lie in the territory: same tax number first. Two with a NIB each are never one. */
export async function listDuplicates(
  container: MedusaContainer,
  territory: Territory,
  { state, limit, offset }: DuplicatesQuery,
): Promise<{ pairs: DuplicatePair[]; count: number }> {
  const where = narrowed(territory, {})
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(
      `with own as materialized (
         select b.id, b.npwp, b.name_key, b.province, b.regency,
           ${folded("b.village")} as in_village, ${folded("b.district")} as in_district,
           nullif(regexp_replace(lower(b.contact_name), '[^[:alnum:]]', '', 'g'), '') as person,
           regexp_replace(regexp_replace(b.contact_phone, '[^0-9]', '', 'g'), '^(62|0)+', '') as phone
         from business b where ${where.sql}
       ), keyed as (${keys}), alike as (
         select sign, array_agg(id) as ids from keyed group by sign, key having count(*) between 2 and ${MOST_ALIKE}
       ), found as (
         select a.id as one_id, z.id as other_id, array_agg(distinct k.sign) as signs
         from alike k, unnest(k.ids) as a(id), unnest(k.ids) as z(id) where a.id < z.id group by 1, 2
       )
       select ${entry("one")}, ${entry("other")}, f.signs, d.told_by as dismissed_by, count(*) over ()::int as count
       from ${state === "open" ? "found f left" : "found f right"} join business_distinction d
         on d.one_id = f.one_id and d.other_id = f.other_id and d.deleted_at is null
       join business one on one.id = coalesce(f.one_id, d.one_id)
       join business other on other.id = coalesce(f.other_id, d.other_id)
       where ${
         state === "dismissed"
           ? "d.deleted_at is null and d.one_id in (select id from own) and d.other_id in (select id from own)"
           : `d.id is null and (one.nib is null or other.nib is null) and (f.signs <> '{name}' or (
               ${isSame("village")} and ${isSame("district")}))`
       }
       order by coalesce('npwp' = any(f.signs), false) desc, one.name, one.id, other.id limit ? offset ?`,
      [...where.bindings, limit, offset],
    )
  return { pairs: rows.map(toPair), count: rows[0]?.count ?? 0 }
}

const toPair = (row: Row): DuplicatePair => ({
  one: { id: row.one_id, name: row.one_name, nib: row.one_nib, place: row.one_place },
  other: { id: row.other_id, name: row.other_name, nib: row.other_nib, place: row.other_place },
  ...{ signs: row.signs ?? [], dismissed_by: row.dismissed_by },
})
