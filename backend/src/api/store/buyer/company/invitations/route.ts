import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import type { CompanyView, InviteColleague } from "../../../../../contracts/company"
import { readCompany } from "../../../../../readers/company"
import { inviteColleagueWorkflow } from "../../../../../workflows/company/invite-colleague"

export async function POST(
  req: BuyerRequest<InviteColleague>,
  res: MedusaResponse<{ company: CompanyView }>,
) {
  const { company_id, person } = req.buyer
  await inviteColleagueWorkflow(req.scope).run({
    input: { company_id, person_id: person.id, invitation: req.validatedBody },
  })
  res.status(201).json({ company: await readCompany(req.scope, req.buyer) })
}
