import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RfqStatus } from "@serumpun/domain/statuses"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { withoutRelations } from "../../rows"

/** Changes RFQs' statuses; undone by writing the whole previous rows back. */
export const updateRfqsStep = createStep(
  "update-rfqs",
  async (changes: { id: string; status: RfqStatus }[], { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const before = await quotes.listRfqs({ id: changes.map(({ id }) => id) })
    if (changes.length > 0) await quotes.updateRfqs(changes)
    return new StepResponse(
      changes,
      before.map((row) => withoutRelations(row, "items", "recipients")),
    )
  },
  async (before, { container }) => {
    if (before?.length) await container.resolve<QuoteModuleService>(QUOTE_MODULE).updateRfqs(before)
  },
)
