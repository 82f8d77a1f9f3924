import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readActorName } from "../../../../readers/acting-curator"
import { createCuratorWorkflow } from "../../../../workflows/curation/create-curator"
import type { NewCurator } from "../../../../contracts/curation"
import type { NewCuratorBody } from "../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<NewCuratorBody>,
  res: MedusaResponse<{ curator: { id: string } }>,
) {
  const input: NewCurator & { actor: string } = {
    ...(req.validatedBody as NewCurator),
    actor: await readActorName(req),
  }
  const { result } = await createCuratorWorkflow(req.scope).run({ input })
  res.status(201).json({ curator: result })
}
