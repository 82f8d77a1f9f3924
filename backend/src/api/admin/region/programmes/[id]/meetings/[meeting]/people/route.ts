import type { MedusaResponse } from "@medusajs/framework/http"
import type { AttendeesAnswer } from "../../../../../../../../contracts/attendance"
import { PageQuery } from "../../../../../../../../contracts/paging"
import { listAttendees } from "../../../../../../../../readers/region/meetings"
import { readTerritory } from "../../../../../../../../readers/territory"
import type { AdminRequest } from "../../../../../../../access/acting"
import { parseQuery } from "../../../../../../../parse-query"
import { askedMeeting } from "../../asked-meeting"

export async function GET(req: AdminRequest, res: MedusaResponse<AttendeesAnswer>) {
  const page = parseQuery(PageQuery, req.query)
  const asked = { ...askedMeeting(req), ...page }
  res.json({ ...(await listAttendees(req.scope, readTerritory(req), asked)), ...page })
}
