import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { QuoteStatus } from "@serumpun/domain/statuses"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { type Consequences, undoWith, writeWith } from "../../write-with"
import { withoutRelations } from "../../rows"

export type QuoteChange = { id: string; status: QuoteStatus; sent_at?: Date }
export type QuoteChanges = Consequences & { changes: QuoteChange[] }

/**
 * Changes quotes' statuses and writes the notices of it in one transaction; undone by writing the
 * whole previous rows back.
 */
export const updateQuotesStep = createStep(
  "update-quotes",
  async ({ changes, ...consequences }: QuoteChanges, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const ids = changes.map(({ id }) => id)
    const rows = ids.length > 0 ? await quotes.listQuotes({ id: ids }, { take: ids.length }) : []
    if (changes.length > 0)
      await writeWith(container, consequences, ({ run }) =>
        run(quotes, (service, context) => service.updateQuotes(changes, context)),
      )
    const before = rows.map((row) => withoutRelations(row, "lines"))
    return new StepResponse(changes, { before, consequences })
  },
  async (undo, { container }) => {
    if (!undo?.before.length) return
    await undoWith(container, undo.consequences, ({ run }) =>
      run(container.resolve<QuoteModuleService>(QUOTE_MODULE), (service, context) =>
        service.updateQuotes(undo.before, context),
      ),
    )
  },
)
