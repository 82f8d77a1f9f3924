import type { ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { nested } from "../rows"

type Input = { customer_id: string }
type Founded = { company_id: string } | { missing: true }

const createCompanyStep = createStep(
  "create-company",
  async ({ customer_id }: Input, { container }): Promise<StepResponse<Founded, string | null>> => {
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const [own] = await companies.listColleagues(
      { customer_id, removed_at: null },
      { select: ["id", "company_id"], take: 1 },
    )
    if (own) return new StepResponse({ company_id: own.company_id }, null)
    const [customer] = await container
      .resolve<ICustomerModuleService>(Modules.CUSTOMER)
      .listCustomers({ id: customer_id }, { take: 1 })
    if (!customer) return new StepResponse({ missing: true } as const, null)
    const [earlier] = await companies.listCompanies({ account_id: customer_id }, { take: 1 })
    const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
    const id = companies.newId()
    await companies.createCompanies({
      id,
      account_id: earlier ? id : customer_id,
      name: customer.company_name || name,
      country_code: String(customer.metadata?.country_code ?? ""),
      colleagues: nested([{ customer_id, role: "owner", chosen_at: new Date() }]),
    })
    return new StepResponse({ company_id: id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CompanyModuleService>(COMPANY_MODULE).deleteCompanies(id)
  },
)

/**
 * Whoever buys for no company founds one and is its owner: at their first request after signing up,
 * or after they were removed from the last one. What they did for that one stays with it.
 */
export const foundCompanyWorkflow = createWorkflow(
  "found-company",
  function (input: WorkflowData<Input>) {
    const key = transform({ input }, ({ input }) => `company-of:${input.customer_id}`)
    const lock = holdLockStep({ key })
    const founded = createCompanyStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(founded)
  },
)
