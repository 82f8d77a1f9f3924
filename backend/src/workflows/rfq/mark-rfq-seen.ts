import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"

type Input = { rfq_id: string; producer_id: string }

const markSeenStep = createStep("mark-rfq-seen", async (input: Input, { container }) => {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const rows = await quotes.listRecipients({ ...input, seen_at: null })
  const seen = rows.map(({ id }) => ({ id, seen_at: new Date() }))
  if (seen.length > 0) await quotes.updateRecipients(seen)
  return new StepResponse(seen.length)
})

/** The first time a producer opens their part of an RFQ is what the buyer sees as "seen". */
export const markRfqSeenWorkflow = createWorkflow("mark-rfq-seen", function (input: Input) {
  return new WorkflowResponse(markSeenStep(input))
})
