import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { QuoteStatus } from "@serumpun/domain/statuses"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { withoutRelations } from "../../rows"

export type QuoteChange = { id: string; status: QuoteStatus; sent_at?: Date }

/** Changes quotes' statuses; undone by writing the whole previous rows back. */
export const updateQuotesStep = createStep(
  "update-quotes",
  async (changes: QuoteChange[], { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const before = await quotes.listQuotes({ id: changes.map(({ id }) => id) })
    if (changes.length > 0) await quotes.updateQuotes(changes)
    return new StepResponse(
      changes,
      before.map((row) => withoutRelations(row, "lines")),
    )
  },
  async (before, { container }) => {
    if (before?.length)
      await container.resolve<QuoteModuleService>(QUOTE_MODULE).updateQuotes(before)
  },
)
