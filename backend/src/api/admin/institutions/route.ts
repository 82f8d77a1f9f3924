import type { MedusaResponse } from "@medusajs/framework/http"
import type { InstitutionProfile, SaveInstitution } from "../../../contracts/institution"
import { listInstitutions } from "../../../readers/institution"
import { saveInstitutionWorkflow } from "../../../workflows/institution/save-institution"
import type { AdminRequest } from "../../access/acting"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<{ institutions: InstitutionProfile[] }>,
) {
  res.json({ institutions: await listInstitutions(req.scope) })
}

export async function POST(
  req: AdminRequest<SaveInstitution>,
  res: MedusaResponse<{ institution: { id: string } }>,
) {
  const input = { ...req.validatedBody, actor: { user_id: req.user.id } }
  const { result } = await saveInstitutionWorkflow(req.scope).run({ input })
  res.status(201).json({ institution: result })
}
