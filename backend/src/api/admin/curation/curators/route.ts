import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createCuratorWorkflow } from "../../../../workflows/curation/create-curator"
import type { NewCurator } from "../../../../contracts/curation"

export async function POST(
  req: AuthenticatedMedusaRequest<NewCurator>,
  res: MedusaResponse<{ curator: { id: string } }>,
) {
  const input = { ...req.validatedBody, actor: { user_id: req.auth_context.actor_id } }
  const { result } = await createCuratorWorkflow(req.scope).run({ input })
  res.status(201).json({ curator: result })
}
