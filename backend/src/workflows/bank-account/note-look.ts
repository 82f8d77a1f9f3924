import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { bankAccounts } from "../../readers/bank-account"
import { readActorName } from "../actor"

export type NoteLookInput = {
  producer_id: string
  order_id: string
  user_id: string
  last4: string
}

const noteLookStep = createStep(
  "note-bank-account-look",
  async (input: NoteLookInput, { container }) => {
    const actor_name = await readActorName(container, { user_id: input.user_id })
    const { id } = await bankAccounts(container).createBankAccountLooks({ ...input, actor_name })
    return new StepResponse({ id })
  },
)

/** Written before the number is shown, and never taken back. */
export const noteBankAccountLookWorkflow = createWorkflow(
  "note-bank-account-look",
  function (input: NoteLookInput) {
    return new WorkflowResponse(noteLookStep(input))
  },
)
