import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { readClaimCode } from "@serumpun/domain/claim-codes"
import { dayIn } from "@serumpun/domain/days"
import { meetingTime } from "@serumpun/domain/meetings"
import type { OpenMeeting, OwnProgramme } from "../contracts/attendance"
import type { PageAsked } from "../contracts/paging"
import { holdingClaim } from "./region/claims"

const sqlOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

/** Of `enrolment e`: the number of meetings at which it was. */
export const attendedBy = `(select count(*)::int from meeting_attendance a
  join programme_meeting s on s.id = a.meeting_id and s.deleted_at is null
  where a.enrolment_id = e.id and a.deleted_at is null)`

/** Meetings of a programme whose day has come in Jakarta: of these somebody was at so many. */
export async function countHeld(container: MedusaContainer, programme_id: string): Promise<number> {
  const { rows } = await sqlOf(container).raw<{ rows: { held: number }[] }>(
    `select count(*)::int as held from programme_meeting
     where programme_id = ? and day <= ? and deleted_at is null`,
    [programme_id, dayIn(new Date())],
  )
  return rows[0]?.held ?? 0
}

/** What stands on the sheet of a code; null for one that is no meeting's. */
export async function readOpenMeeting(
  container: MedusaContainer,
  typed: string,
): Promise<OpenMeeting | null> {
  const code = readClaimCode(typed)
  if (!code) return null
  const { rows } = await sqlOf(container).raw<{ rows: Omit<OpenMeeting, "time">[] }>(
    `select s.title, s.day, s.place, p.name as programme, i.name as institution
     from programme_meeting s join programme p on p.id = s.programme_id and p.deleted_at is null
     left join institution i on i.id = p.institution_id
     where s.code = ? and s.deleted_at is null`,
    [code],
  )
  const [found] = rows
  return found ? { ...found, time: meetingTime(found.day, dayIn(new Date())) } : null
}

/** Entries of the register that a producer acts for: by a claim that holds, or, verified, by the NIB. */
export async function readOwnEntries(
  container: MedusaContainer,
  producer_id: string,
): Promise<string[]> {
  const { rows } = await sqlOf(container).raw<{ rows: { id: string }[] }>(
    `select c.business_id as id from business_claim c where c.producer_id = ? and ${holdingClaim}
     union select g.business_id from business_progress g where g.producer_id = ?`,
    [producer_id, producer_id],
  )
  return rows.map(({ id }) => id)
}

/** @throws NOT_FOUND when none of the producer's entries has this enrolment */
export async function requireOwnEnrolment(
  container: MedusaContainer,
  producer_id: string,
  id: string,
): Promise<string> {
  const own = await readOwnEntries(container, producer_id)
  const { rows } = await sqlOf(container).raw<{ rows: { id: string }[] }>(
    "select id from enrolment where id = ? and business_id = any(?) and deleted_at is null",
    [id, own as unknown as string],
  )
  if (!rows[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such programme")
  return rows[0].id
}

/** Programmes that a producer's business is in or was, those joined last first. */
export async function listOwnProgrammes(
  container: MedusaContainer,
  producer_id: string,
  { limit, offset }: PageAsked,
): Promise<{ programmes: OwnProgramme[]; count: number }> {
  const own = await readOwnEntries(container, producer_id)
  const { rows } = await sqlOf(container).raw<{ rows: (OwnProgramme & { count: number })[] }>(
    `select e.id, p.name as programme, i.name as institution, e.status, e.enrolled_on,
       ${attendedBy} as attended,
       (select count(*)::int from programme_meeting h
         where h.programme_id = p.id and h.day <= ? and h.deleted_at is null) as held,
       count(*) over ()::int as count
     from enrolment e join programme p on p.id = e.programme_id and p.deleted_at is null
     left join institution i on i.id = p.institution_id
     where e.business_id = any(?) and e.deleted_at is null
     order by e.enrolled_on desc, e.id limit ? offset ?`,
    [dayIn(new Date()), own as unknown as string, limit, offset],
  )
  return {
    programmes: rows.map(({ count: _, ...programme }) => programme),
    count: rows[0]?.count ?? 0,
  }
}
