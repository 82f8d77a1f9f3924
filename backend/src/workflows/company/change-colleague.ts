import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { CompanyRole } from "@serumpun/domain/company/roles"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { readPeople } from "../../readers/buyer-contact"
import { freeLockStep } from "../hold-lock"
import { refuseOwnerless } from "../invitation"
import { undoWith, writeWith } from "../write-with"
import { CompanyEvents } from "./events"
import { holdCompanyLock } from "./hold-company-lock"
import { colleagueRemovedNotices } from "./notices"

/** Another role, or none: they act for the company no more. `by`: the customer who asks for it. */
export type ChangeColleagueInput = {
  company_id: string
  colleague_id: string
  by: string
  role: CompanyRole | null
}

const companyModule = (container: MedusaContainer) =>
  container.resolve<CompanyModuleService>(COMPANY_MODULE)

/** @throws NOT_FOUND for another company's people; a problem when nobody would own the company any more */
async function readChangeable(
  container: MedusaContainer,
  { company_id, colleague_id, role }: ChangeColleagueInput,
) {
  const company = await companyModule(container).retrieveCompany(company_id, {
    relations: ["colleagues"],
  })
  const present = company.colleagues.filter(({ removed_at }) => !removed_at)
  const found = present.find(({ id }) => id === colleague_id)
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such colleague")
  refuseOwnerless(present, found, role)
  return { company, found }
}

const updateColleaguesStep = createStep(
  "update-colleagues",
  async (input: ChangeColleagueInput, { container }) => {
    const { company, found } = await readChangeable(container, input)
    const { id, customer_id, role, removed_at } = found
    const at = new Date()
    const isTold = input.role === null && customer_id !== input.by
    const person = isTold
      ? (await readPeople(container, [customer_id])).get(customer_id)
      : undefined
    const told = { colleague_id: id, company: company.name, at }
    const notices = colleagueRemovedNotices(person, told)
    const changes = input.role ? { role: input.role } : { removed_at: at }
    await writeWith(container, { notices }, ({ run }) =>
      run(companyModule(container), (service, context) =>
        service.updateColleagues({ id, ...changes }, context),
      ),
    )
    return new StepResponse({ id }, { notices, before: { id, role, removed_at } })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(companyModule(container), (service, context) =>
        service.updateColleagues(undo.before, context),
      ),
    )
  },
)

/**
 * An owner gives a colleague another role or removes them, or somebody leaves. They are out with
 * their next request; what they did stays, with their name. An owner always stays.
 */
export const changeColleagueWorkflow = createWorkflow(
  "change-colleague",
  function (input: WorkflowData<ChangeColleagueInput>) {
    const lock = holdCompanyLock(input.company_id)
    const changed = updateColleaguesStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: CompanyEvents.CHANGED, data: {} })
    return new WorkflowResponse(changed)
  },
)
