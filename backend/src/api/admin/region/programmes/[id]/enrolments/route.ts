import type { MedusaResponse } from "@medusajs/framework/http"
import type { EnrolBusinesses, LeftOut } from "../../../../../../contracts/programme"
import { readTerritory } from "../../../../../../readers/territory"
import { enrolWorkflow } from "../../../../../../workflows/programme/enrol"
import type { AdminRequest } from "../../../../../access/acting"

export async function POST(
  req: AdminRequest<EnrolBusinesses>,
  res: MedusaResponse<{ enrolled: number; left_out: LeftOut[] }>,
) {
  const input = {
    ...{ ...req.validatedBody, programme_id: req.params.id ?? "" },
    ...{ territory: readTerritory(req), actor: { user_id: req.user.id } },
  }
  const { result } = await enrolWorkflow(req.scope).run({ input })
  res.json(result)
}
