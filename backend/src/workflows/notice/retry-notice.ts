import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../modules/notice"
import type NoticeModuleService from "../../modules/notice/service"
import { refuse } from "../problems"

const makeDueStep = createStep("make-notice-due", async (id: string, { container }) => {
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const [row] = await notices.listNotices({ id }, { take: 1 })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such notice")
  if (!(await notices.makeDue(id)))
    refuse("status", "transition_not_allowed", { from: "sent", to: "waiting" })
  return new StepResponse({ id })
})

/** An operator has fixed what kept a notice from being sent; one that was sent is not sent again. */
export const retryNoticeWorkflow = createWorkflow(
  "retry-notice",
  function ({ id }: { id: string }) {
    return new WorkflowResponse(makeDueStep(id))
  },
)
