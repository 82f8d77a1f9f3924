import type { MedusaResponse } from "@medusajs/framework/http"
import type { EditProgramme, ProgrammeView } from "../../../../../contracts/programme"
import { readProgramme } from "../../../../../readers/region/programmes"
import { readTerritory } from "../../../../../readers/territory"
import { editProgrammeWorkflow } from "../../../../../workflows/programme/edit-programme"
import type { AdminRequest } from "../../../../access/acting"

type Answer = MedusaResponse<{ programme: ProgrammeView }>

export async function GET(req: AdminRequest, res: Answer) {
  const programme = await readProgramme(req.scope, readTerritory(req), req.params.id ?? "")
  res.json({ programme })
}

export async function POST(req: AdminRequest<EditProgramme>, res: Answer) {
  const [territory, id] = [readTerritory(req), req.params.id ?? ""]
  await editProgrammeWorkflow(req.scope).run({
    input: { ...req.validatedBody, territory, programme_id: id },
  })
  res.json({ programme: await readProgramme(req.scope, territory, id) })
}
