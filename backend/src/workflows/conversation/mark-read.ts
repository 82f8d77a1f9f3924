import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ConversationSide, ThreadOf } from "@serumpun/domain/conversation-rules"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import type ConversationModuleService from "../../modules/conversation/service"
import { NOTICE_MODULE } from "../../modules/notice"
import type NoticeModuleService from "../../modules/notice/service"
import { inOneTransaction } from "../one-transaction"

type Input = ThreadOf & { side: ConversationSide; serial: number }

const markReadStep = createStep("mark-messages-read", async (input: Input, { container }) => {
  await inOneTransaction(container, async ({ run }) => {
    const { unneeded_mail } = await run(
      container.resolve<ConversationModuleService>(CONVERSATION_MODULE),
      (service, context) => service.markRead(input, context),
    )
    if (unneeded_mail)
      await run(container.resolve<NoticeModuleService>(NOTICE_MODULE), (service, context) =>
        service.dropUnneeded(unneeded_mail, context),
      )
  })
  return new StepResponse(input.serial)
})

/** One side has opened a thread: the other sees its messages as read, and the mail that waits is dropped. */
export const markReadWorkflow = createWorkflow("mark-messages-read", function (input: Input) {
  return new WorkflowResponse(markReadStep(input))
})
