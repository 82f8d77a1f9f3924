import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { templateSteps } from "@serumpun/domain/register"
import type { CreateProgramme } from "../../contracts/programme"
import { PROGRAMME_MODULE } from "../../modules/programme"
import type ProgrammeModuleService from "../../modules/programme/service"
import type { Territory } from "../../readers/territory"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { checkPlan } from "./check-plan"

export type CreateProgrammeInput = CreateProgramme & { territory: Territory }

const json = (value: unknown) => value as Record<string, unknown>

/** Who leads it: whom operators say, and else the agent's own institution. @throws FORBIDDEN out of office */
function leaderOf({ territory, institution_id }: CreateProgrammeInput): string | null {
  if (territory === "all") return institution_id
  const own = territory.institution?.id
  if (!own) throw new MedusaError(MedusaError.Types.FORBIDDEN, "You act for no institution")
  if (institution_id && institution_id !== own) refuse("institution_id", "invalid_choice")
  return own
}

const writeProgrammeStep = createStep(
  "write-programme",
  async (input: CreateProgrammeInput, { container }) => {
    const programmes = container.resolve<ProgrammeModuleService>(PROGRAMME_MODULE)
    const { territory, steps: chosen, ...typed } = input
    const institution_id = leaderOf(input)
    const { idempotency_key } = typed
    const [made] = await programmes.listProgrammes(
      { idempotency_key, ...(territory === "all" ? {} : { institution_id }) },
      { take: 1 },
    )
    if (made) return new StepResponse({ id: made.id }, null)
    const areas = await checkPlan(container, territory, { ...typed, institution_id })
    const steps = templateSteps[typed.template].filter(({ key }) => !chosen || chosen.includes(key))
    if (steps.length === 0) refuse("steps", "required")
    const { id } = await programmes.createProgrammes({
      ...{ ...typed, id: generateEntityId(undefined, "prog"), institution_id },
      ...{ areas: json(areas), partner_ids: json(typed.partner_ids) },
      ...{ steps: json(steps), targets: json(typed.targets) },
    })
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<ProgrammeModuleService>(PROGRAMME_MODULE).deleteProgrammes(id)
  },
)

/** A programme is made from a template, for businesses of some places. */
export const createProgrammeWorkflow = createWorkflow(
  "create-programme",
  function (input: CreateProgrammeInput) {
    const key = transform({ input }, ({ input }) => `programme:${input.idempotency_key}`)
    const lock = holdLockStep({ key })
    const programme = writeProgrammeStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(programme)
  },
)
