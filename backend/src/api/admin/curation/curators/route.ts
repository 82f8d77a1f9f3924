import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../access/acting"
import { createCuratorWorkflow } from "../../../../workflows/curation/create-curator"
import type { NewCurator } from "../../../../contracts/curation"

export async function POST(
  req: AdminRequest<NewCurator>,
  res: MedusaResponse<{ curator: { id: string } }>,
) {
  const input = { ...req.validatedBody, actor: { user_id: req.user.id } }
  const { result } = await createCuratorWorkflow(req.scope).run({ input })
  res.status(201).json({ curator: result })
}
