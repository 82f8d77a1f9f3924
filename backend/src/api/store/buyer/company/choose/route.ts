import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import type { ChooseCompany } from "../../../../../contracts/company"
import { chooseCompanyWorkflow } from "../../../../../workflows/company/choose-company"

export async function POST(
  req: BuyerRequest<ChooseCompany>,
  res: MedusaResponse<{ company_id: string }>,
) {
  const { result } = await chooseCompanyWorkflow(req.scope).run({
    input: { customer_id: req.buyer.person.id, ...req.validatedBody },
  })
  res.json(result)
}
