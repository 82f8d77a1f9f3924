import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { CompanyView, SaveAddress } from "../../../../../../contracts/company"
import { readCompany } from "../../../../../../readers/company"
import {
  type SaveAddressInput,
  saveAddressWorkflow,
} from "../../../../../../workflows/company/save-address"

type Answer = { company: CompanyView }

export async function POST(req: BuyerRequest<SaveAddress>, res: MedusaResponse<Answer>) {
  await write(req, res, { address: req.validatedBody })
}

export async function DELETE(req: BuyerRequest, res: MedusaResponse<Answer>) {
  await write(req, res, {})
}

async function write(
  req: BuyerRequest,
  res: MedusaResponse<Answer>,
  change: Pick<SaveAddressInput, "address">,
): Promise<void> {
  const { company_id } = req.buyer
  await saveAddressWorkflow(req.scope).run({
    input: { company_id, id: req.params.id ?? "", ...change },
  })
  res.json({ company: await readCompany(req.scope, req.buyer) })
}
