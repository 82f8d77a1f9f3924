import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import { readActorName } from "../actor"
import { writeWith } from "../write-with"

export type HideRatingInput = { rating_id: string; user_id: string; reason: string | null }
type Before = { id: string; hidden_reason: string | null; hidden_by: string | null }

const hideRatingStep = createStep(
  "hide-rating",
  async ({ rating_id: id, user_id, reason }: HideRatingInput, { container }) => {
    const module = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const [rating] = await module.listRatings({ id }, { take: 1 })
    if (!rating) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such rating")
    const hidden_by = reason === null ? null : await readActorName(container, { user_id })
    const { hidden_reason, hidden_by: before_by } = rating
    await writeWith(container, { changed: [] }, ({ run }) =>
      run(module, (service, context) =>
        service.updateRatings({ id, hidden_reason: reason, hidden_by }, context),
      ),
    )
    return new StepResponse(id, { id, hidden_reason, hidden_by: before_by } satisfies Before)
  },
  async (before, { container }) => {
    if (!before) return
    await writeWith(container, { changed: [] }, ({ run }) =>
      run(container.resolve<DeliveryModuleService>(DELIVERY_MODULE), (service, context) =>
        service.updateRatings(before, context),
      ),
    )
  },
)

/**
 * The desk hides the texts of a rating that abuses somebody, with the reason, or shows them again. The
 * scores stay: a bad one is no abuse.
 */
export const hideRatingWorkflow = createWorkflow(
  "hide-rating",
  function (input: WorkflowData<HideRatingInput>) {
    return new WorkflowResponse(hideRatingStep(input))
  },
)
