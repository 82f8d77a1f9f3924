import type { MedusaResponse } from "@medusajs/framework/http"
import type { ChangeEnrolments, LeftOut } from "../../../../../../contracts/programme"
import { readTerritory } from "../../../../../../readers/territory"
import { changeEnrolmentsWorkflow } from "../../../../../../workflows/programme/change-enrolments"
import type { AdminRequest } from "../../../../../access/acting"

export async function POST(
  req: AdminRequest<ChangeEnrolments>,
  res: MedusaResponse<{ changed: number; left_out: LeftOut[] }>,
) {
  const input = {
    ...{ ...req.validatedBody, programme_id: req.params.id ?? "" },
    ...{ territory: readTerritory(req), actor: { user_id: req.user.id } },
  }
  const { result } = await changeEnrolmentsWorkflow(req.scope).run({ input })
  res.json(result)
}
