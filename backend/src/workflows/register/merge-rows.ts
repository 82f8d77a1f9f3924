import { type MergeField, mergeFields } from "@serumpun/domain/register"
import type { Overlap } from "../../readers/region/overlap"
import type { Sql } from "../../readers/sql"

/** What each row held before, in the columns that are changed; moments as PostgreSQL writes them, so that nothing of them is lost. */
export type Before = {
  kept: Record<string, unknown>
  merged: Record<string, unknown>
  enrolments: { id: string }[]
  steps: { id: string }[]
  /** Absent in what was kept before meetings were. */
  attended?: { id: string }[]
  claims: { id: string }[]
  invitations: { id: string }[]
  /** Not in merges of before there were any. */
  grants?: { id: string }[]
}

/** The columns of a field. */
const columnsOf = (field: MergeField): string[] => {
  if (field === "name") return ["name", "name_key"]
  return field === "place" ? ["province", "regency", "district", "village"] : [field]
}
/** All that a merge may change of the entry that goes on. */
const mergedColumns = [...mergeFields.flatMap(columnsOf), "updated_at"]

/** Waits for whoever is changing one of the two or what hangs on it, in one order for all. */
export async function lockPair(sql: Sql, ids: string[]): Promise<void> {
  const own = [ids]
  await sql.raw("select id from business where id = any(?) order by id for update", own)
  for (const table of ["enrolment", "business_claim", "business_invitation", "grant_received"])
    await sql.raw(`select id from ${table} where business_id = any(?) order by id for update`, own)
  for (const table of ["step_event", "meeting_attendance"])
    await sql.raw(
      `select s.id from ${table} s join enrolment e on e.id = s.enrolment_id
       where e.business_id = any(?) order by s.id for update of s`,
      own,
    )
}

/** What the rows hold that `mergeRows` will change. */
export async function readBefore(
  sql: Sql,
  { kept, merged }: { kept: string; merged: string },
  overlaps: Overlap[],
): Promise<Before> {
  const kinds = (columns: string[]) =>
    `jsonb_build_object(${columns.map((column) => `'${column}', x.${column}`).join(", ")})`
  const rows = (table: string, columns: string[], where: string) =>
    `coalesce((select jsonb_agg(${kinds(["id", ...columns, "updated_at"])} order by x.id) from ${table} x where ${where}), '[]')`
  const { rows: found } = await sql.raw<{ rows: { before: Before }[] }>(
    `select jsonb_build_object(
       'kept', (select ${kinds(mergedColumns)} from business x where x.id = ?),
       'merged', (select ${kinds(["updated_at"])} from business x where x.id = ?),
       'enrolments', ${rows("enrolment", ["business_id", "enrolled_on", "deleted_at"], "x.deleted_at is null and (x.business_id = ? or x.id = any(?))")},
       'steps', ${rows("step_event", ["enrolment_id"], "x.id = any(?)")},
       'attended', ${rows("meeting_attendance", ["enrolment_id"], "x.id = any(?)")},
       'claims', ${rows("business_claim", ["business_id"], "x.business_id = ?")},
       'invitations', ${rows("business_invitation", ["business_id", "ended_at"], "x.business_id = ?")},
       'grants', ${rows("grant_received", ["business_id"], "x.business_id = ?")}
     ) as before`,
    [
      ...[kept, merged, merged],
      overlaps.flatMap(({ further, other }) => [further.id, other.id]),
      movedSteps(overlaps).map(({ id }) => id),
      movedAttendance(overlaps).map(({ id }) => id),
      ...[merged, merged, merged],
    ],
  )
  if (!found[0]) throw new Error("Nothing can be read of two locked entries")
  return found[0].before
}

/** Steps of an enrolment that ends which the one that goes on has not done. */
const movedSteps = (overlaps: Overlap[]) =>
  overlaps.flatMap(({ further, other }) =>
    other.steps
      .filter(({ step }) => !further.steps.some((one) => one.step === step))
      .map(({ id }) => ({ id, enrolment_id: further.id })),
  )

/** Presence of an enrolment that ends at meetings of which the one that goes on has nothing; what an officer took back goes along. */
const movedAttendance = (overlaps: Overlap[]) =>
  overlaps.flatMap(({ further, other }) =>
    other.attended
      .filter(({ meeting_id }) => !further.attended.some((one) => one.meeting_id === meeting_id))
      .map(({ id }) => ({ id, enrolment_id: further.id })),
  )

type Pair = { kept: string; merged: string; take: MergeField[] }

/** Everything that hangs on the one goes over to the other, which takes the named fields. */
export async function mergeRows(
  sql: Sql,
  { kept, merged, take }: Pair,
  overlaps: Overlap[],
): Promise<void> {
  await sql.raw("update business set deleted_at = now(), updated_at = now() where id = ?", [merged])
  const taken = take.flatMap(columnsOf).map((column) => `${column} = m.${column}, `)
  await sql.raw(
    `update business k set ${taken.join("")}updated_at = now() from business m where k.id = ? and m.id = ?`,
    [kept, merged],
  )
  await sql.raw("update enrolment set deleted_at = now(), updated_at = now() where id = any(?)", [
    overlaps.map(({ other }) => other.id),
  ])
  // Steps of both go on, so nobody was taken in later than their first step.
  await sql.raw(
    `update enrolment e set enrolled_on = r.day, updated_at = now()
     from jsonb_to_recordset(?::jsonb) as r(id text, day text) where e.id = r.id`,
    [
      JSON.stringify(
        overlaps.map(({ further, other }) => ({
          id: further.id,
          day: [further, other].map((one) => one.enrolled_on).sort()[0],
        })),
      ),
    ],
  )
  await sql.raw(
    `update enrolment set business_id = ?, updated_at = now() where business_id = ? and deleted_at is null`,
    [kept, merged],
  )
  for (const [table, moved] of [
    ["step_event", movedSteps(overlaps)],
    ["meeting_attendance", movedAttendance(overlaps)],
  ] as const)
    await sql.raw(
      `update ${table} s set enrolment_id = r.enrolment_id, updated_at = now()
       from jsonb_to_recordset(?::jsonb) as r(id text, enrolment_id text) where s.id = r.id`,
      [JSON.stringify(moved)],
    )
  for (const table of ["business_claim", "grant_received"])
    await sql.raw(`update ${table} set business_id = ?, updated_at = now() where business_id = ?`, [
      kept,
      merged,
    ])
  await sql.raw(
    `update business_invitation set business_id = ?, updated_at = now(),
       ended_at = case when used_at is null then coalesce(ended_at, now()) else ended_at end where business_id = ?`,
    [kept, merged],
  )
}

/** Every row as it was, in the order that no rule of one row at a time is broken on the way. */
export async function restoreRows(
  sql: Sql,
  { kept, merged }: { kept: string; merged: string },
  before: Before,
): Promise<void> {
  await sql.raw(
    `update business b set ${mergedColumns.map((column) => `${column} = r.${column}`).join(", ")}
     from jsonb_populate_record(null::business, ?::jsonb) r where b.id = ?`,
    [JSON.stringify(before.kept), kept],
  )
  await sql.raw(
    `update business b set deleted_at = null, updated_at = r.updated_at
     from jsonb_populate_record(null::business, ?::jsonb) r where b.id = ?`,
    [JSON.stringify(before.merged), merged],
  )
  const restore = (table: string, columns: string[], rows: { id: string }[]) =>
    sql.raw(
      `update ${table} t set ${[...columns, "updated_at"].map((column) => `${column} = r.${column}`).join(", ")}
       from jsonb_populate_recordset(null::${table}, ?::jsonb) r where t.id = r.id`,
      [JSON.stringify(rows)],
    )
  const isOf = (id: string) => (row: { id: string }) =>
    (row as { business_id?: string }).business_id === id
  await restore("step_event", ["enrolment_id"], before.steps)
  await restore("meeting_attendance", ["enrolment_id"], before.attended ?? [])
  for (const id of [merged, kept])
    await restore(
      "enrolment",
      ["business_id", "enrolled_on", "deleted_at"],
      before.enrolments.filter(isOf(id)),
    )
  await restore("business_claim", ["business_id"], before.claims)
  await restore("grant_received", ["business_id"], before.grants ?? [])
  await restore("business_invitation", ["business_id", "ended_at"], before.invitations)
}
