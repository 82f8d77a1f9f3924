import type { MedusaResponse } from "@medusajs/framework/http"
import { readStandings } from "../../../../../../../../readers/region/standing"
import { readProgramme } from "../../../../../../../../readers/region/programmes"
import { readTerritory } from "../../../../../../../../readers/territory"
import { issueCompletionWorkflow } from "../../../../../../../../workflows/programme/issue-completion"
import type { AdminRequest } from "../../../../../../../access/acting"
import { sendCompletion } from "../../../../../../../issued/send-issued"

/** The first who prints it freezes what it says. */
export async function GET(req: AdminRequest, res: MedusaResponse) {
  const territory = readTerritory(req)
  const { id } = await readProgramme(req.scope, territory, req.params.id ?? "")
  const [one] = await readStandings(req.scope, territory, id, [req.params.business ?? ""])
  const input = { enrolment_id: one?.enrolment_id ?? "" }
  await sendCompletion(res, (await issueCompletionWorkflow(req.scope).run({ input })).result)
}
