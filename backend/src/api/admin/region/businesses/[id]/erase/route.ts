import type { MedusaResponse } from "@medusajs/framework/http"
import { readTerritory } from "../../../../../../readers/territory"
import { erasePersonWorkflow } from "../../../../../../workflows/register/erase-person"
import type { AdminRequest } from "../../../../../access/acting"

export async function POST(req: AdminRequest, res: MedusaResponse<{ business: { id: string } }>) {
  const input = {
    ...{ business_id: req.params.id ?? "", territory: readTerritory(req) },
    actor: { user_id: req.user.id },
  }
  const { result } = await erasePersonWorkflow(req.scope).run({ input })
  res.json({ business: result })
}
