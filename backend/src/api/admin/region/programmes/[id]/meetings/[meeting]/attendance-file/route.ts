import type { MedusaResponse } from "@medusajs/framework/http"
import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import type { AttendanceRead } from "../../../../../../../../contracts/attendance"
import { readMeeting } from "../../../../../../../../readers/region/meetings"
import { readTerritory } from "../../../../../../../../readers/territory"
import { readSheetFile } from "../../../../../../../../sheets/read-sheet"
import {
  attendanceRows,
  readAttendanceWorkflow,
} from "../../../../../../../../workflows/programme/read-attendance-file"
import type { AdminRequest } from "../../../../../../../access/acting"
import { readUpload } from "../../../../../../../read-upload"
import { askedMeeting } from "../../asked-meeting"

export async function POST(req: AdminRequest, res: MedusaResponse<AttendanceRead>) {
  const own = { territory: readTerritory(req), actor: { user_id: req.user.id } }
  // Nobody's file is read for a meeting that is another's.
  await readMeeting(req.scope, own.territory, askedMeeting(req))
  const { file, fields } = await readUpload(req, { kinds: [], max_mb: SHEET_LIMITS.mb })
  const sheet = await readSheetFile(file.name, Buffer.from(file.content_base64, "base64"))
  const only_valid = fields["rows"] === "valid"
  const input = { ...askedMeeting(req), ...own, rows: attendanceRows(sheet), only_valid }
  res.json((await readAttendanceWorkflow(req.scope).run({ input })).result)
}
