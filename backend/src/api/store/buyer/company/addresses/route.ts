import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import type { CompanyView, SaveAddress } from "../../../../../contracts/company"
import { readCompany } from "../../../../../readers/company"
import { saveAddressWorkflow } from "../../../../../workflows/company/save-address"

export async function POST(
  req: BuyerRequest<SaveAddress>,
  res: MedusaResponse<{ company: CompanyView }>,
) {
  const { company_id } = req.buyer
  await saveAddressWorkflow(req.scope).run({ input: { company_id, address: req.validatedBody } })
  res.status(201).json({ company: await readCompany(req.scope, req.buyer) })
}
