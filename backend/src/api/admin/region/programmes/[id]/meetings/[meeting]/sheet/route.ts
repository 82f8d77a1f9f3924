import type { MedusaResponse } from "@medusajs/framework/http"
import type { MeetingSheet } from "../../../../../../../../contracts/attendance"
import { readMeetingSheet } from "../../../../../../../../readers/region/meetings"
import { readTerritory } from "../../../../../../../../readers/territory"
import type { AdminRequest } from "../../../../../../../access/acting"
import { readLocale } from "../../../../../../../read-locale"
import { askedMeeting } from "../../asked-meeting"

export async function GET(req: AdminRequest, res: MedusaResponse<{ sheet: MeetingSheet }>) {
  const asked = { ...askedMeeting(req), locale: readLocale(req) }
  res.json({ sheet: await readMeetingSheet(req.scope, readTerritory(req), asked) })
}
