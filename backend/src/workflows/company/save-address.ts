import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  ADDRESSES_MAX,
  checkAddress,
  type CompanyAddressInput,
} from "@serumpun/domain/company/company-rules"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { freeLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { wholeRows } from "../whole-rows"
import { holdCompanyLock } from "./hold-company-lock"

/** Without an id it is a new one; without an address the one of that id goes. */
export type SaveAddressInput = { company_id: string; id?: string; address?: CompanyAddressInput }

const writeAddressStep = createStep(
  "write-company-address",
  async ({ company_id, id, address }: SaveAddressInput, { container }) => {
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    if (address) throwProblems(checkAddress(address))
    const rows = await companies.listCompanyAddresses({ company_id }, { take: ADDRESSES_MAX })
    const before = rows.filter((row) => row.id === id)
    if (id && before.length === 0)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such address")
    if (!id && rows.length >= ADDRESSES_MAX) refuse("name", "too_many", { max: ADDRESSES_MAX })
    const undo = { before: wholeRows(before, ["company"]), created: null as string | null }
    if (id && !address) {
      await companies.softDeleteCompanyAddresses([id])
      return new StepResponse({ id }, undo)
    }
    if (id) {
      await companies.updateCompanyAddresses({ id, ...address })
      return new StepResponse({ id }, undo)
    }
    const created = await companies.createCompanyAddresses({ ...address!, company_id })
    return new StepResponse({ id: created.id }, { ...undo, created: created.id })
  },
  async (undo, { container }) => {
    if (!undo) return
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    if (undo.created) await companies.deleteCompanyAddresses(undo.created)
    if (undo.before.length === 0) return
    await companies.restoreCompanyAddresses(undo.before.map(({ id }) => id))
    await companies.updateCompanyAddresses(undo.before)
  },
)

/** An owner keeps the company's addresses; of an RFQ that was sent nothing changes. */
export const saveAddressWorkflow = createWorkflow(
  "save-company-address",
  function (input: WorkflowData<SaveAddressInput>) {
    const lock = holdCompanyLock(input.company_id)
    const written = writeAddressStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(written)
  },
)
