import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { BuyerRequest } from "../../../access/acting"
import type { BuyerMe } from "../../../../contracts/buyer"

export async function GET(req: BuyerRequest, res: MedusaResponse<BuyerMe>) {
  const [customer] = await req.scope.resolve(Modules.CUSTOMER).listCustomers({ id: req.buyer.id })
  if (!customer) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such account")
  res.json({
    id: customer.id,
    email: customer.email,
    first_name: customer.first_name ?? "",
    last_name: customer.last_name ?? "",
    company_name: customer.company_name ?? "",
    country_code: String(customer.metadata?.country_code ?? ""),
  })
}
