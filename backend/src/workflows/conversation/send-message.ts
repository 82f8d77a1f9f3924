import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ConversationEvents } from "./events"
import { type SendMessageInput, writeMessageStep } from "./steps/write-message"

/**
 * A buyer or a producer writes to the other side of an RFQ while it is open or an order from it stands.
 * The message, its file and the mail it calls for are written together, once per key.
 */
export const sendMessageWorkflow = createWorkflow(
  "send-message",
  function (input: WorkflowData<SendMessageInput>) {
    const sent = writeMessageStep(input)
    emitEventStep({
      eventName: ConversationEvents.MESSAGE_SENT,
      data: transform({ sent }, ({ sent }) => ({ id: sent.id })),
    })
    return new WorkflowResponse(sent)
  },
)
