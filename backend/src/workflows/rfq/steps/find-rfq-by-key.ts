import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"

/** The RFQ this buyer already made with this key, if the click came twice. */
export const findRfqByKeyStep = createStep(
  "find-rfq-by-key",
  async (filters: { buyer_id: string; idempotency_key: string }, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const [found] = await quotes.listRfqs(filters, { select: ["id"], take: 1 })
    return new StepResponse({ id: found?.id ?? null })
  },
)
