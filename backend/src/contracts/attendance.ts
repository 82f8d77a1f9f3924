/**
 * Meetings of a programme and who was there: /admin/region/programmes/:id/meetings, /recovery/meeting, /producer/attendance,
 * /producer/programmes and /store/completions.
 */
import { z } from "@medusajs/framework/zod"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { EnrolmentStatus } from "@serumpun/domain/register"
import type { AttendanceFault, AttendanceWay, MeetingTime } from "@serumpun/domain/meetings"
import { day, id, idempotencyKey, text, textOrNull } from "./fields"
import type { Paged } from "./paging"
import type { LeftOut } from "./programme"

const meeting = {
  title: text(LIMITS.name, { required: true }),
  day,
  place: textOrNull(LIMITS.name),
}

/** POST …/meetings → { meeting: { id } }, for who leads the programme; the same key again is the same meeting. */
export const MakeMeeting = z.object({ ...meeting, idempotency_key: idempotencyKey }).strict()
export type MakeMeeting = z.infer<typeof MakeMeeting>

/** POST …/meetings/:meeting → { meeting: { id } }. `seen` is the edition that was on the page. */
export const ChangeMeeting = z.object({ ...meeting, seen: z.string().max(40) }).strict()
export type ChangeMeeting = z.infer<typeof ChangeMeeting>

export type MeetingView = {
  id: string
  title: string
  day: string
  place: string | null
  seen: string
  time: MeetingTime
  /** How many of the own territory were there. */
  present: number
}
/** GET …/meetings: the latest day first. */
export type MeetingsAnswer = Paged & { meetings: MeetingView[] }

/** GET …/meetings/:meeting/sheet: what is printed for participants. */
export type MeetingSheet = Pick<MeetingView, "id" | "title" | "day" | "place"> & {
  programme: string
  institution: string | null
  /** Two groups of five symbols, and where they are typed. */
  code: string
  page: string
  /** The address with the code in it as SVG. */
  qr: string
  /** The last ISO day on which the code works. */
  until: string
}

/** GET …/meetings/:meeting/people: who is or was in the programme, of the own territory. */
export type AttendeeView = {
  business_id: string
  name: string
  regency: string
  village: string | null
  /** Whether it was in the programme on that day. */
  may: boolean
  /** `by` is the officer; null where the business said so itself. */
  present: { way: AttendanceWay; by: string | null } | null
}
export type AttendeesAnswer = Paged & { people: AttendeeView[] }

/** POST …/meetings/:meeting/attendance → AttendanceNoted: they were there, or were not after all. */
export const NoteAttendance = z
  .object({ business_ids: z.array(id).min(1).max(1_000), present: z.boolean() })
  .strict()
export type NoteAttendance = z.infer<typeof NoteAttendance>
export type AttendanceNoted = { changed: number; left_out: LeftOut[] }

/**
 * POST …/meetings/:meeting/attendance-file → AttendanceRead: a form with `file`, CSV or XLSX, with a column of NIBs or one of
 * names. With a row that is nobody's presence nothing is written, unless the field `rows` is "valid".
 */
export type AttendanceRead = {
  written: boolean
  /** Businesses that the file names rightly, and how many of them were not noted before. */
  valid: number
  changed: number
  /** `row` is the row's number in the file, from 1. */
  faults: { row: number; value: string; why: AttendanceFault }[]
}

/** POST /recovery/meeting → { meeting: OpenMeeting }: open to whoever has the sheet, and no more than stands on it. */
export const ReadMeetingCode = z.object({ code: text(40, { required: true }) }).strict()
export type ReadMeetingCode = z.infer<typeof ReadMeetingCode>
export type OpenMeeting = Pick<MeetingView, "title" | "day" | "place" | "time"> & {
  programme: string
  institution: string | null
}

/** POST /producer/attendance → { attendance: Attended }: the own business is there; saying so again changes nothing. */
export const AttendByCode = ReadMeetingCode
export type AttendByCode = ReadMeetingCode
export type Attended = { title: string; programme: string }

/** GET /producer/programmes: those that the own business is in; a completed one's certificate is at …/:id/certificate. */
export type OwnProgramme = {
  /** Of the enrolment. */
  id: string
  programme: string
  institution: string | null
  status: EnrolmentStatus
  enrolled_on: string
  /** Of the meetings whose day has come. */
  attended: number
  held: number
}
export type OwnProgrammesAnswer = Paged & { programmes: OwnProgramme[] }

/** GET /store/completions/:token → { certificate: CompletionCheck }: open to whoever holds the certificate. */
export type CompletionCheck = {
  number: string
  issued_on: string
  completed_on: string
  institution: string | null
  programme: string
  business: string
  checksum: string
  /** False once the completion was taken back. */
  stands: boolean
}
