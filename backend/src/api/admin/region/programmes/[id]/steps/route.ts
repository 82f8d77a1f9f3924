import type { MedusaResponse } from "@medusajs/framework/http"
import type { LeftOut, NoteStep } from "../../../../../../contracts/programme"
import { readTerritory } from "../../../../../../readers/territory"
import { noteStepWorkflow } from "../../../../../../workflows/programme/note-step"
import type { AdminRequest } from "../../../../../access/acting"

export async function POST(
  req: AdminRequest<NoteStep>,
  res: MedusaResponse<{ noted: number; left_out: LeftOut[] }>,
) {
  const input = {
    ...{ ...req.validatedBody, programme_id: req.params.id ?? "" },
    ...{ territory: readTerritory(req), actor: { user_id: req.user.id } },
  }
  const { result } = await noteStepWorkflow(req.scope).run({ input })
  res.json(result)
}
