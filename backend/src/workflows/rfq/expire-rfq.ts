import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { freeLockStep } from "../hold-lock"
import { QuoteEvents } from "../quote/events"
import { quoteEndedNotices } from "../quote/notices"
import { type QuoteChanges, updateQuotesStep } from "../quote/steps/update-quotes"
import { RfqEvents } from "./events"
import { holdRfqLock } from "./hold-rfq-lock"
import { type RfqChanges, updateRfqsStep } from "./steps/update-rfqs"

type Plan = { quotes: QuoteChanges; rfqs: RfqChanges }

/** What of one RFQ has had its last day in Jakarta, read under the lock. */
const planExpiryStep = createStep(
  "plan-rfq-expiry",
  async (rfq_id: string, { container }): Promise<StepResponse<Plan>> => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const today = dayIn(new Date())
    const past = { $lt: today }
    const [pastQuotes, pastRfqs] = await Promise.all([
      quotes.listQuotes({ rfq_id, status: "sent", valid_until: past }, { select: ["id"] }),
      quotes.listRfqs({ id: rfq_id, status: "sent", needed_by: past }, { select: ["id"] }),
    ])
    const notices = await Promise.all(
      pastQuotes.map(({ id }) => quoteEndedNotices(container, id, "quote_expired")),
    )
    return new StepResponse({
      quotes: {
        changes: pastQuotes.map(({ id }) => ({ id, status: "expired" })),
        notices: notices.flat(),
      },
      rfqs: { changes: pastRfqs.map(({ id }) => ({ id, status: "expired" })) },
    })
  },
)

/** A quote ends with its last valid day in Jakarta, an RFQ with the day the goods were needed. */
export const expireRfqWorkflow = createWorkflow("expire-rfq", function (input: { rfq_id: string }) {
  const lock = holdRfqLock(input.rfq_id)
  const plan = planExpiryStep(input.rfq_id)
  updateQuotesStep(plan.quotes)
  updateRfqsStep(plan.rfqs)
  emitEventStep({
    eventName: QuoteEvents.EXPIRED,
    data: transform({ plan }, ({ plan }) => plan.quotes.changes.map(({ id }) => ({ id }))),
  }).config({ name: "tell-expired-quotes" })
  emitEventStep({
    eventName: RfqEvents.EXPIRED,
    data: transform({ plan }, ({ plan }) => plan.rfqs.changes.map(({ id }) => ({ id }))),
  }).config({ name: "tell-expired-rfq" })
  freeLockStep(lock)
  return new WorkflowResponse(plan)
})
