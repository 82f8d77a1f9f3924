import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AttendanceWay } from "@serumpun/domain/meetings"

type Written = {
  meeting: { id: string; day: string }
  enrolment_ids: string[]
  way: AttendanceWay
  actor_name: string | null
}

/**
 * One statement, so that all are noted or none. Who is noted already stays as they are, who left the programme meanwhile is left
 * out, and entries that are becoming one just now are waited for. Gives back the enrolments that were not noted before.
 */
export async function writeAttendance(
  container: MedusaContainer,
  { meeting, enrolment_ids, way, actor_name }: Written,
): Promise<string[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { enrolment_id: string }[] }>(
      `insert into meeting_attendance (id, meeting_id, enrolment_id, way, actor_name)
       select 'meatt_' || md5(e.id || gen_random_uuid()), s.id, e.id, ?, ?
       from enrolment e join programme_meeting s on s.id = ? and s.day = ? and s.deleted_at is null
         and s.programme_id = e.programme_id
       where e.id = any(?) and e.status in ('enrolled', 'completed') and e.enrolled_on <= s.day and e.deleted_at is null
       order by e.id for share
       on conflict do nothing returning enrolment_id`,
      [...[way, actor_name as string, meeting.id, meeting.day], enrolment_ids as unknown as string],
    )
  return rows.map(({ enrolment_id }) => enrolment_id)
}
