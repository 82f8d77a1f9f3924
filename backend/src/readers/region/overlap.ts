import { type EnrolmentStatus } from "@serumpun/domain/register"
import type { Territory } from "../territory"
import type { Sql } from "../sql"
import { visibleProgramme } from "./visible-programme"

type PairEnrolment = {
  id: string
  programme_id: string
  business_id: string
  status: EnrolmentStatus
  enrolled_on: string
  /** Of the steps that count. */
  steps: { id: string; step: string }[]
  /** Presence at meetings that counts, or that an officer has taken back. */
  attended: { id: string; meeting_id: string }[]
  /** Null when it is no programme of the territory's office. */
  programme: string | null
}
/** Two enrolments in one programme: which goes on, and which ends in it. */
export type Overlap = { further: PairEnrolment; other: PairEnrolment }

const rank: Record<EnrolmentStatus, number> = { dropped: 0, waiting: 1, enrolled: 2, completed: 3 }

/** The enrolments of two entries that count. */
export async function readPairEnrolments(
  sql: Sql,
  territory: Territory,
  ids: string[],
): Promise<PairEnrolment[]> {
  const seen = visibleProgramme(territory)
  const { rows } = await sql.raw<{ rows: PairEnrolment[] }>(
    `select e.id, e.programme_id, e.business_id, e.status, e.enrolled_on,
       case when ${seen.sql} then p.name end as programme,
       coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'step', s.step) order by s.id)
         from step_event s where s.enrolment_id = e.id and s.deleted_at is null), '[]') as steps,
       coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'meeting_id', a.meeting_id) order by a.id)
         from meeting_attendance a where a.enrolment_id = e.id and (a.deleted_at is null or a.taken_back_by is not null)), '[]') as attended
     from enrolment e join programme p on p.id = e.programme_id
     where e.business_id = any(?) and e.deleted_at is null order by p.name, e.id`,
    [...seen.bindings, ids],
  )
  return rows
}

/** Where both are in one programme, the one that has come further goes on: by where it stands, then by its steps, then the kept entry's. */
export function overlapsOf(enrolments: readonly PairEnrolment[], keptId: string): Overlap[] {
  const groups = Map.groupBy(enrolments, ({ programme_id }) => programme_id)
  return [...groups.values()].flatMap((group) => {
    const [further, other] = group.toSorted(
      (one, two) =>
        rank[two.status] - rank[one.status] ||
        two.steps.length - one.steps.length ||
        Number(two.business_id === keptId) - Number(one.business_id === keptId),
    )
    return further && other ? [{ further, other }] : []
  })
}
