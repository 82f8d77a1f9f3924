import type { MedusaContainer } from "@medusajs/framework/types"
import type { CompanyRole } from "@serumpun/domain/company/roles"
import { COMPANY_MODULE } from "../modules/company"
import type CompanyModuleService from "../modules/company/service"

/** Who acts for a buyer. Rows of a company carry `id` as `buyer_id`, whoever of it made them. */
export type ActingBuyer = {
  /** The company's account. */
  id: string
  company_id: string
  /** The customer who is signed in. */
  person: { id: string }
  role: CompanyRole
}

/** The company that this customer has chosen last, or null when they buy for none. */
export async function readActingBuyer(
  container: MedusaContainer,
  customer_id: string,
): Promise<ActingBuyer | null> {
  const [chosen] = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listColleagues(
      { customer_id, removed_at: null },
      { relations: ["company"], order: { chosen_at: "DESC", id: "DESC" }, take: 1 },
    )
  if (!chosen) return null
  const { company, role } = chosen
  return { id: company.account_id, company_id: company.id, person: { id: customer_id }, role }
}
