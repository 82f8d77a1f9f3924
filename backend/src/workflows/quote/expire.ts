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
import { expireRfqWorkflow } from "../rfq/expire-rfq"

const PAGE = 500

type Past = { id: string; rfq_id: string }
type ReadPage = (after: string) => Promise<Past[]>

function pastPages(container: MedusaContainer): ReadPage[] {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const past = { $lt: dayIn(new Date()) }
  const page = { order: { id: "ASC" as const }, take: PAGE }
  return [
    (after) =>
      quotes.listQuotes(
        { status: "sent", valid_until: past, id: { $gt: after } },
        { ...page, select: ["id", "rfq_id"] },
      ),
    async (after) => {
      const rfqs = await quotes.listRfqs(
        { status: "sent", needed_by: past, id: { $gt: after } },
        { ...page, select: ["id"] },
      )
      return rfqs.map(({ id }) => ({ id, rfq_id: id }))
    },
  ]
}

/** Page by page to the end; what fails for one RFQ is tried again next time and stops no other. */
const expireAllStep = createStep("expire-past-rfqs", async (_: void, { container }) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const expired = new Set<string>()
  for (const readPage of pastPages(container))
    for (let rows = await readPage(""); rows.length > 0; rows = await readPage(rows.at(-1)!.id))
      for (const rfq_id of new Set(rows.map((row) => row.rfq_id)))
        await expireRfqWorkflow(container)
          .run({ input: { rfq_id } })
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
