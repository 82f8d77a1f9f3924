import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readActorName } from "../../../../readers/acting-curator"
import { createCuratorWorkflow } from "../../../../workflows/curation/create-curator"
import type { NewCurator } from "../../../../contracts/curation"

export async function POST(
  req: AuthenticatedMedusaRequest<NewCurator>,
  res: MedusaResponse<{ curator: { id: string } }>,
) {
  const input = { ...req.validatedBody, actor: await readActorName(req) }
  const { result } = await createCuratorWorkflow(req.scope).run({ input })
  res.status(201).json({ curator: result })
}
