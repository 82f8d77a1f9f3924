import type { MedusaResponse } from "@medusajs/framework/http"
import type { TakeBackGrant } from "../../../../../../contracts/grant"
import { readTerritory } from "../../../../../../readers/territory"
import { takeBackGrantWorkflow } from "../../../../../../workflows/capital/take-back-grant"
import type { AdminRequest } from "../../../../../access/acting"

export async function POST(
  req: AdminRequest<TakeBackGrant>,
  res: MedusaResponse<{ taken_back: boolean }>,
) {
  const { result } = await takeBackGrantWorkflow(req.scope).run({
    input: {
      ...{ id: String(req.params["id"]), reason: req.validatedBody.reason },
      ...{ territory: readTerritory(req), user_id: req.user.id },
    },
  })
  res.json(result)
}
