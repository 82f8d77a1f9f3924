import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import type { QuoteStatus, RfqStatus } from "@serumpun/domain/statuses"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { updateRfqsStep } from "../rfq/steps/update-rfqs"
import { updateQuotesStep } from "./steps/update-quotes"

const BATCH = 500

const findPastStep = createStep("find-past-quotes", async (_: object, { container }) => {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const today = dayIn(new Date())
  const page = { select: ["id" as const], take: BATCH }
  const [pastQuotes, pastRfqs] = await Promise.all([
    quotes.listQuotes({ status: "sent", valid_until: { $lt: today } }, page),
    quotes.listRfqs({ status: "sent", needed_by: { $lt: today } }, page),
  ])
  return new StepResponse({
    quotes: pastQuotes.map(({ id }) => id),
    rfqs: pastRfqs.map(({ id }) => id),
  })
})

/** A quote ends with its last valid day in Jakarta, an RFQ with the day the goods were needed. */
export const expireQuotesWorkflow = createWorkflow("expire-quotes", function () {
  const past = findPastStep()
  updateQuotesStep(
    transform({ past }, ({ past }) =>
      past.quotes.map((id) => ({ id, status: "expired" as QuoteStatus })),
    ),
  )
  updateRfqsStep(
    transform({ past }, ({ past }) =>
      past.rfqs.map((id) => ({ id, status: "expired" as RfqStatus })),
    ),
  )
  return new WorkflowResponse(past)
})
