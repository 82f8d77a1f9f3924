import type { MedusaResponse } from "@medusajs/framework/http"
import type { ChangeMeeting } from "../../../../../../../contracts/attendance"
import { readTerritory } from "../../../../../../../readers/territory"
import { changeMeetingWorkflow } from "../../../../../../../workflows/programme/change-meeting"
import { removeMeetingWorkflow } from "../../../../../../../workflows/programme/remove-meeting"
import type { AdminRequest } from "../../../../../../access/acting"
import { askedMeeting } from "../asked-meeting"

type Answer = MedusaResponse<{ meeting: { id: string } }>

export async function POST(req: AdminRequest<ChangeMeeting>, res: Answer) {
  const { result } = await changeMeetingWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...askedMeeting(req), territory: readTerritory(req) },
  })
  res.json({ meeting: result })
}

export async function DELETE(req: AdminRequest, res: Answer) {
  const { result } = await removeMeetingWorkflow(req.scope).run({
    input: { ...askedMeeting(req), territory: readTerritory(req) },
  })
  res.json({ meeting: result })
}
