import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { EditProgramme } from "../../contracts/programme"
import { PROGRAMME_MODULE } from "../../modules/programme"
import type ProgrammeModuleService from "../../modules/programme/service"
import { readProgramme } from "../../readers/region/programmes"
import type { Territory } from "../../readers/territory"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { checkPlan } from "./check-plan"

export type EditProgrammeInput = EditProgramme & { programme_id: string; territory: Territory }

const json = (value: unknown) => value as Record<string, unknown>

const editStep = createStep(
  "edit-programme",
  async (input: EditProgrammeInput, { container }) => {
    const { programme_id: id, territory, seen, ...plan } = input
    const found = await readProgramme(container, territory, id)
    if (!found.is_led)
      throw new MedusaError(MedusaError.Types.FORBIDDEN, "Another institution leads it")
    if (found.seen !== seen) refuse("seen", "changed_elsewhere")
    const programmes = container.resolve<ProgrammeModuleService>(PROGRAMME_MODULE)
    const before = await programmes.retrieveProgramme(id)
    const { institution_id } = before
    const areas = await checkPlan(container, territory, {
      ...plan,
      ...{ institution_id, had: found.areas },
    })
    await programmes.updateProgrammes({
      ...{ ...plan, id, areas: json(areas) },
      ...{ partner_ids: json(plan.partner_ids), targets: json(plan.targets) },
    })
    return new StepResponse({ id }, before)
  },
  async (before, { container }) => {
    if (before)
      await container.resolve<ProgrammeModuleService>(PROGRAMME_MODULE).updateProgrammes(before)
  },
)

/** Name, days, places, partners and targets of a programme; its steps stay, since some have been noted. */
export const editProgrammeWorkflow = createWorkflow(
  "edit-programme",
  function (input: EditProgrammeInput) {
    const key = transform({ input }, ({ input }) => `programme:${input.programme_id}`)
    const lock = holdLockStep({ key })
    const programme = editStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(programme)
  },
)
