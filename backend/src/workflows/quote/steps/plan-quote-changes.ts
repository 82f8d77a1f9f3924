import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { canTransition, type QuoteStatus } from "@serumpun/domain/statuses"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { refuse } from "../../problems"
import type { QuoteChange } from "./update-quotes"

type Input = { quote_id: string; producer_id: string; to: QuoteStatus }
type Plan = { rfq_id: string; changes: QuoteChange[] }

/**
 * What has to change so that a quote gets a status: nothing when it has it, as after a second tap.
 * Sending supersedes the version sent before.
 * @throws NOT_FOUND for another producer's quote, a problem for a transition the table does not allow
 */
export const planQuoteChangesStep = createStep(
  "plan-quote-changes",
  async ({ quote_id, producer_id, to }: Input, { container }): Promise<StepResponse<Plan>> => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const [quote] = await quotes.listQuotes({ id: quote_id, producer_id })
    if (!quote) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such quote")
    const from = quote.status as QuoteStatus
    if (from === to) return new StepResponse({ rfq_id: quote.rfq_id, changes: [] })
    if (!canTransition("quote", from, to)) refuse("status", "transition_not_allowed", { from, to })
    if (to !== "sent")
      return new StepResponse({ rfq_id: quote.rfq_id, changes: [{ id: quote_id, status: to }] })
    const earlier = await quotes.listQuotes({ rfq_id: quote.rfq_id, producer_id, status: "sent" })
    return new StepResponse({
      rfq_id: quote.rfq_id,
      changes: [
        ...earlier.map(({ id }): QuoteChange => ({ id, status: "superseded" })),
        { id: quote_id, status: "sent", sent_at: new Date() },
      ],
    })
  },
)
