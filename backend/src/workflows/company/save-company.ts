import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type AcceptanceLimit,
  checkCompany,
  checkLimit,
  type CompanyDetails,
} from "@serumpun/domain/company/company-rules"
import { normalizeVat } from "@serumpun/domain/company/tax-numbers"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { freeLockStep } from "../hold-lock"
import { throwProblems } from "../problems"
import { wholeRows } from "../whole-rows"
import { holdCompanyLock } from "./hold-company-lock"

type Changes = Partial<CompanyDetails> & {
  limit_amount?: number | null
  limit_currency?: NonNullable<AcceptanceLimit>["currency"] | null
}
export type SaveCompanyInput = {
  company_id: string
  details?: CompanyDetails
  limit?: AcceptanceLimit
}

/** @throws problems at the fields of what was given */
function toChanges({ details, limit }: SaveCompanyInput): Changes {
  const vat = details ? normalizeVat(details.vat, details.country_code) : ""
  const saved = details ? { ...details, vat } : undefined
  throwProblems([
    ...(saved ? checkCompany(saved) : []),
    ...(limit ? checkLimit(limit).map((one) => ({ ...one, field: `limit.${one.field}` })) : []),
  ])
  return {
    ...saved,
    ...(limit === undefined
      ? {}
      : { limit_amount: limit?.amount ?? null, limit_currency: limit?.currency ?? null }),
  }
}

const updateCompaniesStep = createStep(
  "update-companies",
  async (input: SaveCompanyInput, { container }) => {
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const changes = toChanges(input)
    const rows = await companies.listCompanies({ id: input.company_id }, { take: 1 })
    await companies.updateCompanies([{ id: input.company_id, ...changes }])
    const before = wholeRows(rows, ["colleagues", "addresses", "invitations"])
    return new StepResponse({ id: input.company_id }, before)
  },
  async (before, { container }) => {
    if (before?.length)
      await container.resolve<CompanyModuleService>(COMPANY_MODULE).updateCompanies(before)
  },
)

/** An owner writes down what the company is called and taxed as, or up to what its buyers accept. */
export const saveCompanyWorkflow = createWorkflow(
  "save-company",
  function (input: WorkflowData<SaveCompanyInput>) {
    const lock = holdCompanyLock(input.company_id)
    const saved = updateCompaniesStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(saved)
  },
)
