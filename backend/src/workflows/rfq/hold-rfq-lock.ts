import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  StepResponse,
  transform,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { holdLockStep } from "../hold-lock"

/** One RFQ and its quotes change one at a time, whoever changes them. */
export function holdRfqLock(rfq_id: WorkflowData<string> | string) {
  return holdLockStep({ key: transform({ rfq_id }, ({ rfq_id }) => `rfq:${rfq_id}`) })
}

/** @throws NOT_FOUND for another producer's quote, which does not exist for them. */
export const readRfqOfQuoteStep = createStep(
  "read-rfq-of-quote",
  async (filters: { id: string; producer_id: string }, { container }) => {
    const [quote] = await container
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .listQuotes(filters, { select: ["id", "rfq_id"], take: 1 })
    if (!quote) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such quote")
    return new StepResponse(quote.rfq_id)
  },
)
