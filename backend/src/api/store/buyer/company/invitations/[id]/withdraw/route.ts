import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../../access/acting"
import type { CompanyView } from "../../../../../../../contracts/company"
import { readCompany } from "../../../../../../../readers/company"
import { withdrawInvitationWorkflow } from "../../../../../../../workflows/company/invite-colleague"

export async function POST(req: BuyerRequest, res: MedusaResponse<{ company: CompanyView }>) {
  const { company_id } = req.buyer
  await withdrawInvitationWorkflow(req.scope).run({
    input: { company_id, id: req.params.id ?? "" },
  })
  res.json({ company: await readCompany(req.scope, req.buyer) })
}
