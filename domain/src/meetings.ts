import { addDays } from "./days.js"
import type { EnrolmentStatus } from "./register.js"

/** How somebody's presence at a meeting was noted: ticked at the desk, read from a file, or by the meeting's code. */
export const attendanceWays = ["desk", "file", "code"] as const
export type AttendanceWay = (typeof attendanceWays)[number]

/** Days after its own on which a meeting's code still works, for whoever had no line where it was held. */
const DAYS_AFTER = 1

/** The last ISO day on which the code of a meeting works. */
export const lastDayOfCode = (day: string): string => addDays(day, DAYS_AFTER)

/** Whether a meeting's code works on an ISO day in Jakarta, not yet, or no longer. */
export type MeetingTime = "early" | "open" | "over"
export function meetingTime(day: string, today: string): MeetingTime {
  if (today < day) return "early"
  return today <= lastDayOfCode(day) ? "open" : "over"
}

/** Whether a business was in the programme on the day of a meeting. Who waits or has dropped out was not. */
export const couldAttend = (
  { status, enrolled_on }: { status: EnrolmentStatus; enrolled_on: string },
  day: string,
): boolean => (status === "enrolled" || status === "completed") && enrolled_on <= day

/** Why a row of an attendance list is nobody's presence. */
export const attendanceFaults = [
  "not_found",
  "several",
  "not_in",
  "number_rounded",
  "unreadable",
] as const
export type AttendanceFault = (typeof attendanceFaults)[number]
