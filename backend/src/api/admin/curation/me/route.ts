import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest, CuratorRequest } from "../../../access/acting"
import type { CuratorAbsence, CuratorProfile, Me } from "../../../../contracts/curation"
import { readCurator } from "../../../../readers/acting-user"
import { updateAbsenceWorkflow } from "../../../../workflows/curation/update-absence"

export async function GET(req: AdminRequest, res: MedusaResponse<Me>) {
  res.json({ curator: req.curator, translator: req.translator, agent: req.agent })
}

export async function POST(
  req: CuratorRequest<CuratorAbsence>,
  res: MedusaResponse<{ curator: CuratorProfile | null }>,
) {
  const { id } = req.curator
  await updateAbsenceWorkflow(req.scope).run({ input: { curator_id: id, ...req.validatedBody } })
  res.json({ curator: await readCurator(req.scope, { id }) })
}
