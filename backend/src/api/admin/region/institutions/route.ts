import type { MedusaResponse } from "@medusajs/framework/http"
import type { InstitutionNames } from "../../../../contracts/programme"
import { listInstitutions } from "../../../../readers/institution"
import type { AdminRequest } from "../../../access/acting"

export async function GET(req: AdminRequest, res: MedusaResponse<InstitutionNames>) {
  const institutions = await listInstitutions(req.scope)
  res.json({ institutions: institutions.map(({ id, name }) => ({ id, name })) })
}
