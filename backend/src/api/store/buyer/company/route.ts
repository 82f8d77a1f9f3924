import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../access/acting"
import type { CompanyView, SaveCompany } from "../../../../contracts/company"
import { readCompany } from "../../../../readers/company"
import { saveCompanyWorkflow } from "../../../../workflows/company/save-company"

type Answer = { company: CompanyView }

export async function GET(req: BuyerRequest, res: MedusaResponse<Answer>) {
  res.json({ company: await readCompany(req.scope, req.buyer) })
}

export async function POST(req: BuyerRequest<SaveCompany>, res: MedusaResponse<Answer>) {
  const { company_id } = req.buyer
  await saveCompanyWorkflow(req.scope).run({ input: { company_id, details: req.validatedBody } })
  res.json({ company: await readCompany(req.scope, req.buyer) })
}
