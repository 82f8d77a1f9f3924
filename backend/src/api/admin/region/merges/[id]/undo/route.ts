import type { MedusaResponse } from "@medusajs/framework/http"
import type { UndoneMerge } from "../../../../../../contracts/register-merge"
import { readTerritory } from "../../../../../../readers/territory"
import { undoMergeWorkflow } from "../../../../../../workflows/register/undo-merge"
import type { AdminRequest } from "../../../../../access/acting"

export async function POST(req: AdminRequest, res: MedusaResponse<UndoneMerge>) {
  const { result } = await undoMergeWorkflow(req.scope).run({
    input: {
      ...{ merge_id: req.params.id ?? "", territory: readTerritory(req) },
      user_id: req.user.id,
    },
  })
  res.json(result)
}
