import type { MedusaResponse } from "@medusajs/framework/http"
import type { TakeBackStep } from "../../../../../../../../contracts/programme"
import { readTerritory } from "../../../../../../../../readers/territory"
import { takeBackStepWorkflow } from "../../../../../../../../workflows/programme/take-back-step"
import type { AdminRequest } from "../../../../../../../access/acting"

export async function POST(
  req: AdminRequest<TakeBackStep>,
  res: MedusaResponse<{ taken_back: boolean }>,
) {
  const { id = "", event = "" } = req.params
  const input = {
    ...{ ...req.validatedBody, programme_id: id, event_id: event },
    ...{ territory: readTerritory(req), actor: { user_id: req.user.id } },
  }
  const { result } = await takeBackStepWorkflow(req.scope).run({ input })
  res.json(result)
}
