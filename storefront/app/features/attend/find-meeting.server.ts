import type { OpenMeeting } from "@serumpun/backend/src/contracts/attendance.ts"
import { api } from "#app/lib/http/api.server.ts"

/** Ten symbols with whatever stands between them. */
const LONGEST = 40

/** What a code opens. @throws ApiError for one that is no meeting's, or when too many were tried */
export async function findMeeting(code: string): Promise<OpenMeeting> {
  const body = { code: code.slice(0, LONGEST) }
  return (await api<{ meeting: OpenMeeting }>("/recovery/meeting", { body })).meeting
}

/** Where somebody who is signed in says that they are there. */
export const confirmPath = (locale: string, code: string): string =>
  `/${locale}/producer/attend?${new URLSearchParams({ code })}`
