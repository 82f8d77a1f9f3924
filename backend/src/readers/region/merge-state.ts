import type { Sql } from "../sql"

/**
 * A fingerprint of some entries (an SQL array of ids) and of every row that hangs on them, in one expression: it is another as soon as
 * anything of that has changed, and the same again once it is as it was.
 */
export const stateOf = (ids: string) => `(
  select md5(string_agg(t.line, ' ' order by t.line)) from (
    select to_jsonb(x)::text as line from business x where x.id = any(${ids})
    union all select to_jsonb(x)::text from business_claim x where x.business_id = any(${ids})
    union all select to_jsonb(x)::text from business_invitation x where x.business_id = any(${ids})
    union all select to_jsonb(x)::text from grant_received x where x.business_id = any(${ids})
    union all select to_jsonb(x)::text from enrolment x where x.business_id = any(${ids})
    union all select to_jsonb(x)::text from step_event x join enrolment e on e.id = x.enrolment_id where e.business_id = any(${ids})
    union all select to_jsonb(x)::text from meeting_attendance x join enrolment e on e.id = x.enrolment_id where e.business_id = any(${ids})
    union all select to_jsonb(x)::text from completion x join enrolment e on e.id = x.enrolment_id where e.business_id = any(${ids})
    union all select to_jsonb(x)::text from enrolment_change x join enrolment e on e.id = x.enrolment_id where e.business_id = any(${ids})
  ) t)`

export async function readState(sql: Sql, ids: string[]): Promise<string> {
  const { rows } = await sql.raw<{ rows: { state: string }[] }>(
    `select ${stateOf("asked.ids")} as state from (select ?::text[] as ids) asked`,
    [ids],
  )
  return rows[0]?.state ?? ""
}
