import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { AppointAgent } from "../../contracts/institution"
import { INSTITUTION_MODULE } from "../../modules/institution"
import type InstitutionModuleService from "../../modules/institution/service"
import type { Actor } from "../actor"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { checkRole, roleLock } from "../one-role"
import { refuse } from "../problems"

export type AppointAgentInput = AppointAgent & { actor: { user_id: string } }

const writeAgentStep = createStep(
  "write-institution-user",
  async ({ user_id, name, institution_id, actor }: AppointAgentInput, { container }) => {
    await checkRole(container, { user_id, actor }, "agent")
    const institutions = container.resolve<InstitutionModuleService>(INSTITUTION_MODULE)
    if (institution_id) {
      const [known] = await institutions.listInstitutions({ id: institution_id }, { take: 1 })
      if (!known) refuse("institution_id", "invalid_choice")
    }
    const [before] = await institutions.listInstitutionUsers({ user_id }, { take: 1 })
    const wanted = { user_id, name, institution_id }
    const { id } = before
      ? await institutions.updateInstitutionUsers({ id: before.id, ...wanted })
      : await institutions.createInstitutionUsers(wanted)
    return new StepResponse({ id }, { id, before: before ?? null })
  },
  async (undo, { container }) => {
    if (!undo) return
    const institutions = container.resolve<InstitutionModuleService>(INSTITUTION_MODULE)
    if (undo.before) await institutions.updateInstitutionUsers(undo.before)
    else await institutions.deleteInstitutionUsers(undo.id)
  },
)

/** An operator lets a Medusa user act for an agency, for another one, or for none any more. */
export const appointAgentWorkflow = createWorkflow(
  "appoint-agent",
  function (input: AppointAgentInput) {
    const key = transform({ input }, ({ input }) => roleLock(input.user_id))
    const lock = holdLockStep({ key })
    const agent = writeAgentStep(input)
    createCurationLogsStep(
      transform({ input, agent }, ({ input, agent }) => [
        {
          ...{ subject_type: "curator" as const, subject_id: agent.id },
          ...{ actor: input.actor as Actor, action: "acts_for" },
          note: input.institution_id ?? "-",
        },
      ]),
    )
    freeLockStep(lock)
    return new WorkflowResponse(agent)
  },
)
