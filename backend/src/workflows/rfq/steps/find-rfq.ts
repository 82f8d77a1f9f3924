import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"

/** Who makes a move; the calendar has nobody's rights and needs none. */
export type Mover = { buyer_id: string } | { producer_id: string } | { calendar: true }

/** The RFQ itself, or one of its quotes. */
export type Subject = { by: Mover; rfq_id?: string; quote_id?: string }

/**
 * The RFQ to be locked before anything of it is judged.
 * @throws NOT_FOUND for what is missing or another's, which does not exist for them
 */
export const findRfqStep = createStep(
  "find-rfq",
  async (subject: Subject, { container }): Promise<StepResponse<string>> => {
    const { by, quote_id } = subject
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const rfq_id = subject.rfq_id ?? (await readRfqOf(quotes, by, quote_id))
    await refuseStrangers(container, { by, rfq_id })
    return new StepResponse(rfq_id)
  },
)

async function readRfqOf(quotes: QuoteModuleService, by: Mover, quote_id = ""): Promise<string> {
  const own = "producer_id" in by ? { producer_id: by.producer_id } : {}
  const [quote] = await quotes.listQuotes({ id: quote_id, ...own }, { take: 1 })
  // A draft is its producer's business alone.
  if (!quote || ("buyer_id" in by && quote.status === "draft"))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such quote")
  return quote.rfq_id
}

/** @throws NOT_FOUND */
export async function refuseStrangers(
  container: MedusaContainer,
  { by, rfq_id }: { by: Mover; rfq_id: string },
): Promise<void> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const select = { select: ["id"] as "id"[], take: 1 }
  const [found] =
    "producer_id" in by
      ? await quotes.listRecipients({ rfq_id, producer_id: by.producer_id }, select)
      : await quotes.listRfqs(
          { id: rfq_id, ...("buyer_id" in by ? { buyer_id: by.buyer_id } : {}) },
          select,
        )
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such RFQ")
}
