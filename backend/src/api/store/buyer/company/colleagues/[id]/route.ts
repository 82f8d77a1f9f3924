import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { ChangeRole } from "../../../../../../contracts/company"
import { changeColleagueWorkflow } from "../../../../../../workflows/company/change-colleague"

export async function POST(req: BuyerRequest<ChangeRole>, res: MedusaResponse<{ id: string }>) {
  const { company_id, person } = req.buyer
  const { result } = await changeColleagueWorkflow(req.scope).run({
    input: { company_id, colleague_id: req.params.id ?? "", by: person.id, ...req.validatedBody },
  })
  res.json(result)
}
