import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeReader } from "../../modules/notice/service"
import type NoticeModuleService from "../../modules/notice/service"

type Input = { side: NoticeReader["side"]; reader_id: string; id: string | null }

const readNoticesStep = createStep("read-notices", async (input: Input, { container }) => {
  await container.resolve<NoticeModuleService>(NOTICE_MODULE).markSeen(input)
  return new StepResponse(input.id)
})

/** An account has seen one of its notices, or all of them; those of others are not touched. */
export const readNoticesWorkflow = createWorkflow("read-notices", function (input: Input) {
  return new WorkflowResponse(readNoticesStep(input))
})
