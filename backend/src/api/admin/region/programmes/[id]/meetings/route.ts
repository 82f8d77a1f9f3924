import type { MedusaResponse } from "@medusajs/framework/http"
import type { MakeMeeting, MeetingsAnswer } from "../../../../../../contracts/attendance"
import { PageQuery } from "../../../../../../contracts/paging"
import { listMeetings } from "../../../../../../readers/region/meetings"
import { readTerritory } from "../../../../../../readers/territory"
import { makeMeetingWorkflow } from "../../../../../../workflows/programme/make-meeting"
import type { AdminRequest } from "../../../../../access/acting"
import { parseQuery } from "../../../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<MeetingsAnswer>) {
  const page = parseQuery(PageQuery, req.query)
  const asked = { ...page, programme_id: req.params.id ?? "" }
  const { meetings, count } = await listMeetings(req.scope, readTerritory(req), asked)
  res.json({ meetings: meetings.map(({ code: _, ...one }) => one), count, ...page })
}

export async function POST(
  req: AdminRequest<MakeMeeting>,
  res: MedusaResponse<{ meeting: { id: string } }>,
) {
  const { result } = await makeMeetingWorkflow(req.scope).run({
    input: {
      ...{ ...req.validatedBody, programme_id: req.params.id ?? "" },
      territory: readTerritory(req),
    },
  })
  res.status(201).json({ meeting: result })
}
