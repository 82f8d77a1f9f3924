import type { MedusaResponse } from "@medusajs/framework/http"
import type { AttendanceNoted, NoteAttendance } from "../../../../../../../../contracts/attendance"
import { readTerritory } from "../../../../../../../../readers/territory"
import { noteAttendanceWorkflow } from "../../../../../../../../workflows/programme/note-attendance"
import type { AdminRequest } from "../../../../../../../access/acting"
import { askedMeeting } from "../../asked-meeting"

export async function POST(
  req: AdminRequest<NoteAttendance>,
  res: MedusaResponse<AttendanceNoted>,
) {
  const own = { territory: readTerritory(req), actor: { user_id: req.user.id } }
  const input = { ...req.validatedBody, ...askedMeeting(req), ...own }
  res.json((await noteAttendanceWorkflow(req.scope).run({ input })).result)
}
