import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

type Input = { customer_id: string; company_id: string }

const chooseCompanyStep = createStep("choose-company", async (input: Input, { container }) => {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const [own] = await companies.listColleagues({ ...input, removed_at: null }, { take: 1 })
  if (!own) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such company")
  await companies.updateColleagues({ id: own.id, chosen_at: new Date() })
  return new StepResponse({ company_id: input.company_id })
})

/** Somebody who buys for several companies acts for this one from now on. */
export const chooseCompanyWorkflow = createWorkflow(
  "choose-company",
  function (input: WorkflowData<Input>) {
    return new WorkflowResponse(chooseCompanyStep(input))
  },
)
