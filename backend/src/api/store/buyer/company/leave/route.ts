import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import { readCompany } from "../../../../../readers/company"
import { changeColleagueWorkflow } from "../../../../../workflows/company/change-colleague"

export async function POST(req: BuyerRequest, res: MedusaResponse<{ left: string }>) {
  const { company_id, person } = req.buyer
  const { colleagues, name } = await readCompany(req.scope, req.buyer)
  const colleague_id = colleagues.find(({ is_self }) => is_self)?.id ?? ""
  await changeColleagueWorkflow(req.scope).run({
    input: { company_id, colleague_id, by: person.id, role: null },
  })
  res.json({ left: name })
}
