import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { OpenMeeting, ReadMeetingCode } from "../../../contracts/attendance"
import { readOpenMeeting } from "../../../readers/attendance"
import { refuse } from "../../../workflows/problems"

export async function POST(
  req: MedusaRequest<ReadMeetingCode>,
  res: MedusaResponse<{ meeting: OpenMeeting }>,
) {
  const meeting = await readOpenMeeting(req.scope, req.validatedBody.code)
  res.json({ meeting: meeting ?? refuse("code", "meeting_code_wrong") })
}
