import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import type { CompanyView, SaveLimit } from "../../../../../contracts/company"
import { readCompany } from "../../../../../readers/company"
import { saveCompanyWorkflow } from "../../../../../workflows/company/save-company"

export async function POST(
  req: BuyerRequest<SaveLimit>,
  res: MedusaResponse<{ company: CompanyView }>,
) {
  const { company_id } = req.buyer
  await saveCompanyWorkflow(req.scope).run({ input: { company_id, ...req.validatedBody } })
  res.json({ company: await readCompany(req.scope, req.buyer) })
}
