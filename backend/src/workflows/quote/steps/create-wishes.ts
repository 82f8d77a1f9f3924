import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { statusOn } from "@serumpun/domain/negotiation"
import { checkWish } from "@serumpun/domain/wish-rules"
import type { SendWish } from "../../../contracts/negotiation"
import type { NewNotice } from "../../../mail/notices"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { refuse, throwProblems } from "../../problems"
import { undoWith, writeWith } from "../../write-with"
import { wishReceivedNotices } from "../notices"

type Input = { quote_id: string; wish: SendWish }
type Created = { id: string; notices: NewNotice[] }

/**
 * Writes what a buyer asks to change in an open quote, with the notice to its producer. The same key
 * is the same wish, however often it is sent.
 * @throws a problem that names the present state when the quote is not open any more
 */
export const createWishesStep = createStep(
  "create-wishes",
  async (input: Input, { container }) => {
    const { quote_id, wish } = input
    const { idempotency_key } = wish
    const [known] = await container
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .listQuoteWishes({ quote_id, idempotency_key }, { take: 1 })
    if (known) return new StepResponse({ id: known.id }, null)
    const quote = await readOpenQuote(container, quote_id)
    throwProblems(checkWish(wish, quote, dayIn(new Date())))
    const created = await writeWish(container, input, quote)
    return new StepResponse({ id: created.id }, created as Created | null)
  },
  async (created, { container }) => {
    if (!created) return
    await undoWith(container, created, ({ run }) =>
      run(container.resolve<QuoteModuleService>(QUOTE_MODULE), (quotes, context) =>
        quotes.deleteQuoteWishes(created.id, context),
      ),
    )
  },
)

async function readOpenQuote(container: MedusaContainer, id: string) {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const quote = await quotes.retrieveQuote(id, { relations: ["lines"] })
  if (quote.status === "draft")
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such quote")
  const from = statusOn(quote, dayIn(new Date()))
  if (from !== "sent")
    refuse("status", "transition_not_allowed", { thing: "quote", from, to: "wished" })
  return quote
}

async function writeWish(
  container: MedusaContainer,
  { quote_id, wish }: Input,
  { rfq_id, producer_id }: { rfq_id: string; producer_id: string },
): Promise<Created> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const noticesOf = await wishReceivedNotices(container, quote_id, wish.message)
  const lines = wish.lines as unknown as Record<string, unknown>
  return writeWith(
    container,
    (written: Created) => written,
    async ({ run }) => {
      const { id } = await run(quotes, (service, context) =>
        service.createQuoteWishes({ ...wish, lines, quote_id, rfq_id, producer_id }, context),
      )
      return { id, notices: noticesOf(id) }
    },
  )
}
