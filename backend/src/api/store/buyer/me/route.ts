import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { BuyerRequest } from "../../../access/acting"
import type { BuyerMe } from "../../../../contracts/buyer"
import { readBuyers } from "../../../../readers/rfq"

export async function GET(req: BuyerRequest, res: MedusaResponse<BuyerMe>) {
  const { id, person, role } = req.buyer
  const [[customer], buyers] = await Promise.all([
    req.scope.resolve(Modules.CUSTOMER).listCustomers({ id: person.id }),
    readBuyers(req.scope, [id]),
  ])
  if (!customer) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such account")
  const buyer = buyers.get(id)
  res.json({
    id: customer.id,
    role,
    email: customer.email,
    first_name: customer.first_name ?? "",
    last_name: customer.last_name ?? "",
    company_name: buyer?.company ?? "",
    country_code: buyer?.country_code ?? "",
    contact_name: buyer?.name ?? "",
  })
}
