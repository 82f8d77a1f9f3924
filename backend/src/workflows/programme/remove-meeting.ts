import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readMeeting } from "../../readers/region/meetings"
import type { Territory } from "../../readers/territory"
import { readLedProgramme } from "./led-programme"

export type RemoveMeetingInput = {
  programme_id: string
  meeting_id: string
  territory: Territory
}

const removeMeetingStep = createStep(
  "remove-programme-meeting",
  async (input: RemoveMeetingInput, { container }) => {
    const { programme_id, meeting_id: id, territory } = input
    await readLedProgramme(container, territory, programme_id)
    await readMeeting(container, territory, input)
    await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw(
        "update programme_meeting set deleted_at = now(), updated_at = now() where id = ? and deleted_at is null",
        [id],
      )
    return new StepResponse({ id })
  },
)

/** A meeting that was not held: it and who was noted for it count no longer, and its code opens nothing. */
export const removeMeetingWorkflow = createWorkflow(
  "remove-programme-meeting",
  function (input: RemoveMeetingInput) {
    return new WorkflowResponse(removeMeetingStep(input))
  },
)
