import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { groupClaimCode } from "@serumpun/domain/claim-codes"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import { lastDayOfCode, meetingTime } from "@serumpun/domain/meetings"
import { renderSVG } from "uqr"
import type { AttendeeView, MeetingSheet, MeetingView } from "../../contracts/attendance"
import type { PageAsked } from "../../contracts/paging"
import { readEnv } from "../../env"
import { type Territory, territoryCondition } from "../territory"
import { readProgramme } from "./programmes"

const sqlOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
const place = { province: "b.province", regency: "b.regency" }

type Row = Omit<MeetingView, "seen" | "time"> & { updated_at: Date; code: string; count: number }

/** Meetings of a programme that the territory's office sees, with how many of its own were at each; the latest first. */
export async function listMeetings(
  container: MedusaContainer,
  territory: Territory,
  { programme_id, id, limit, offset }: PageAsked & { programme_id: string; id?: string },
): Promise<{ meetings: (MeetingView & { code: string })[]; count: number }> {
  await readProgramme(container, territory, programme_id)
  const area = territoryCondition(territory, place)
  const { rows } = await sqlOf(container).raw<{ rows: Row[] }>(
    `select s.id, s.title, s.day, s.place, s.code, s.updated_at, count(*) over ()::int as count,
       (select count(*)::int from meeting_attendance a
         join enrolment e on e.id = a.enrolment_id and e.deleted_at is null
         join business b on b.id = e.business_id and b.deleted_at is null
         where a.meeting_id = s.id and a.deleted_at is null and ${area.sql}) as present
     from programme_meeting s
     where s.programme_id = ? and (? = '' or s.id = ?) and s.deleted_at is null
     order by s.day desc, s.id limit ? offset ?`,
    [...area.bindings, programme_id, id ?? "", id ?? "", limit, offset],
  )
  const today = dayIn(new Date())
  return {
    meetings: rows.map(({ updated_at, count: _, ...meeting }) => ({
      ...meeting,
      seen: updated_at.toISOString(),
      time: meetingTime(meeting.day, today),
    })),
    count: rows[0]?.count ?? 0,
  }
}

/** @throws NOT_FOUND when the programme has no such meeting, or is another institution's */
export async function readMeeting(
  container: MedusaContainer,
  territory: Territory,
  { programme_id, meeting_id: id }: { programme_id: string; meeting_id: string },
): Promise<MeetingView & { code: string }> {
  const asked = { programme_id, id, limit: 1, offset: 0 }
  const [found] = (await listMeetings(container, territory, asked)).meetings
  if (!found || !id) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such meeting")
  return found
}

/** The sheet that participants scan. `locale` is the language in which its address opens. */
export async function readMeetingSheet(
  container: MedusaContainer,
  territory: Territory,
  asked: { programme_id: string; meeting_id: string; locale: Locale },
): Promise<MeetingSheet> {
  const { name, institution } = await readProgramme(container, territory, asked.programme_id)
  const { id, title, day, place, code: symbols } = await readMeeting(container, territory, asked)
  const code = groupClaimCode(symbols)
  const page = `${readEnv(process.env).STOREFRONT_URL}/${asked.locale}/attend`
  return {
    ...{ id, title, day, place, programme: name, institution, code, page },
    qr: renderSVG(`${page}/${code}`, { border: 2, ecc: "M" }),
    until: lastDayOfCode(day),
  }
}

/** Who of the own territory is in the programme, or was at the meeting before they left, and whether each was there. */
export async function listAttendees(
  container: MedusaContainer,
  territory: Territory,
  {
    programme_id,
    meeting_id,
    limit,
    offset,
  }: PageAsked & Record<"programme_id" | "meeting_id", string>,
): Promise<{ people: AttendeeView[]; count: number }> {
  const { day } = await readMeeting(container, territory, { programme_id, meeting_id })
  const area = territoryCondition(territory, place)
  const { rows } = await sqlOf(container).raw<{ rows: (AttendeeView & { count: number })[] }>(
    `select e.business_id, b.name, b.regency, b.village, count(*) over ()::int as count,
       e.status in ('enrolled', 'completed') and e.enrolled_on <= ? as may,
       case when a.id is not null then jsonb_build_object('way', a.way, 'by', a.actor_name) end as present
     from enrolment e join business b on b.id = e.business_id and b.deleted_at is null
     left join meeting_attendance a on a.meeting_id = ? and a.enrolment_id = e.id and a.deleted_at is null
     where e.programme_id = ? and e.deleted_at is null and ${area.sql}
       and (e.status in ('enrolled', 'completed') or a.id is not null)
     order by b.name, e.id limit ? offset ?`,
    [day, meeting_id, programme_id, ...area.bindings, limit, offset],
  )
  return {
    people: rows.map(({ count: _, ...one }) => one),
    count: rows[0]?.count ?? 0,
  }
}
