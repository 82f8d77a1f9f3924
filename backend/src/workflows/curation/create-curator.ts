import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { NewCurator } from "../../contracts/curation"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import type { Actor } from "../actor"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { checkRole, roleLock } from "../one-role"
import { createCurationLogsStep } from "./steps/create-curation-logs"

export type CreateCuratorInput = NewCurator & { actor: { user_id: string } }

const createCuratorsStep = createStep(
  "create-curators",
  async ({ actor, ...profile }: CreateCuratorInput, { container }) => {
    await checkRole(container, { user_id: profile.user_id, actor }, "curator")
    const created = await container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .createCurators({ ...profile, province: profile.province ?? null })
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CurationModuleService>(CURATION_MODULE).deleteCurators(id)
  },
)

/** An operator appoints a Medusa user as curator; from then on they judge and no longer appoint. */
export const createCuratorWorkflow = createWorkflow(
  "create-curator",
  function (input: CreateCuratorInput) {
    const lock = holdLockStep({
      key: transform({ input }, ({ input }) => roleLock(input.user_id)),
    })
    const curator = createCuratorsStep(input)
    createCurationLogsStep(
      transform({ input, curator }, ({ input, curator }) => [
        {
          subject_type: "curator" as const,
          subject_id: curator.id,
          actor: input.actor as Actor,
          action: "appointed",
        },
      ]),
    )
    freeLockStep(lock)
    return new WorkflowResponse(curator)
  },
)
