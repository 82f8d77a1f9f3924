import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { moveRfqWorkflow } from "../rfq/move-rfq"

const PAGE = 500

/** A page of rows, and those RFQs of it that have something to end. */
type Page = { last: string | undefined; rfq_ids: string[] }
type ReadPage = (after: string) => Promise<Page>

function pastPages(container: MedusaContainer): ReadPage[] {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const past = { $lt: dayIn(new Date()) }
  const page = { order: { id: "ASC" as const }, take: PAGE }
  return [
    async (after) => {
      const rows = await quotes.listQuotes(
        { status: "sent", valid_until: past, id: { $gt: after } },
        { ...page, select: ["id", "rfq_id"] },
      )
      return { last: rows.at(-1)?.id, rfq_ids: rows.map(({ rfq_id }) => rfq_id) }
    },
    async (after) => {
      const rows = await quotes.listRfqs(
        { status: "sent", needed_by: past, id: { $gt: after } },
        { ...page, select: ["id"] },
      )
      const ids = rows.map(({ id }) => id)
      return { last: ids.at(-1), rfq_ids: await withoutOpenQuotes(quotes, ids) }
    },
  ]
}

/** An RFQ waits for its open quotes (domain/src/negotiation.ts) and is not locked till then. */
async function withoutOpenQuotes(quotes: QuoteModuleService, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const open = await quotes.listQuotes(
    { rfq_id: ids, status: "sent" },
    { select: ["id", "rfq_id"], take: 20_000 },
  )
  const waiting = new Set(open.map(({ rfq_id }) => rfq_id))
  return ids.filter((id) => !waiting.has(id))
}

/** Page by page to the end; what fails for one RFQ is tried again next time and stops no other. */
const expireAllStep = createStep("expire-past-rfqs", async (_: void, { container }) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const expired = new Set<string>()
  for (const readPage of pastPages(container))
    for (let page = await readPage(""); page.last; page = await readPage(page.last))
      for (const rfq_id of new Set(page.rfq_ids))
        await moveRfqWorkflow(container)
          .run({ input: { by: { calendar: true }, rfq_id, moves: [{ kind: "expire" }] } })
          .then(
            () => expired.add(rfq_id),
            (error: unknown) => logger.error(`RFQ ${rfq_id} could not expire: ${error}`),
          )
  return new StepResponse([...expired])
})

/** Ends every quote and RFQ whose last day in Jakarta has passed, each under the lock of its RFQ. */
export const expireQuotesWorkflow = createWorkflow("expire-quotes", function () {
  return new WorkflowResponse(expireAllStep())
})
