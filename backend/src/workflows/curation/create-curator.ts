import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { NewCurator } from "../../contracts/curation"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import type { Actor } from "../actor"
import { createCurationLogsStep } from "./steps/create-curation-logs"

const createCuratorsStep = createStep(
  "create-curators",
  async (input: NewCurator, { container }) => {
    const [user] = await container
      .resolve(Modules.USER)
      .listUsers({ id: input.user_id }, { take: 1 })
    if (!user) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such user")
    const created = await container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .createCurators({ ...input, province: input.province ?? null })
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CurationModuleService>(CURATION_MODULE).deleteCurators(id)
  },
)

/** An operator appoints a Medusa user as curator; from then on they judge and no longer appoint. */
export const createCuratorWorkflow = createWorkflow(
  "create-curator",
  function (input: NewCurator & { actor: Actor }) {
    const curator = createCuratorsStep(
      transform({ input }, ({ input }) => {
        const { actor: _actor, ...profile } = input
        return profile
      }),
    )
    createCurationLogsStep(
      transform({ input, curator }, ({ input, curator }) => [
        {
          subject_type: "curator" as const,
          subject_id: curator.id,
          actor: input.actor,
          action: "appointed",
        },
      ]),
    )
    return new WorkflowResponse(curator)
  },
)
