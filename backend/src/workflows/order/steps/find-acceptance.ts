import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Move } from "@serumpun/domain/negotiation"
import { planAcceptance } from "@serumpun/domain/order-moves"
import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import type { OrderStatus } from "@serumpun/domain/statuses"
import type { AcceptQuote } from "../../../contracts/order"
import { EXPORT_ORDER_MODULE } from "../../../modules/export-order"
import type ExportOrderModuleService from "../../../modules/export-order/service"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import type { ExportOrderRow } from "../../../readers/order-row"
import { ProblemsError } from "../../problems"

/** `person_id`: who of the buyer's company accepts. */
export type AcceptQuoteInput = {
  quote_id: string
  buyer_id: string
  person_id?: string
  /** What a colleague had asked for, when this approves it. */
  consent_id?: string
  acceptance: AcceptQuote
}
type Found = {
  /** The order that this very acceptance has made before, as after a second tap. */
  order_id: string | null
  moves: Move[]
}

/**
 * What an acceptance does to the RFQ, read under its lock: the quote is accepted and, when nothing of
 * the RFQ is left to be ordered, the RFQ is closed, which declines what is still open.
 * @throws problems for lines that are no lines of the quote or that have been ordered before
 */
export const findAcceptanceStep = createStep(
  "find-acceptance",
  async (
    { quote_id, rfq_id, acceptance }: AcceptQuoteInput & { rfq_id: string },
    { container },
  ): Promise<StepResponse<Found>> => {
    const orders = (await container
      .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
      .listExportOrders({ rfq_id }, { take: BASKET_MAX })) as ExportOrderRow[]
    const plan = planAcceptance(
      { quote_id, chosen: acceptance.rfq_item_ids },
      { orders: orders.map(toOrderOfRfq), rfq_item_ids: await readItemIds(container, rfq_id) },
    )
    if (plan.problem) throw new ProblemsError([plan.problem])
    return new StepResponse(plan)
  },
)

const toOrderOfRfq = ({ id, quote_id, status, rfq_item_ids }: ExportOrderRow) => ({
  id,
  quote_id,
  status: status as OrderStatus,
  rfq_item_ids: rfq_item_ids as string[],
})

async function readItemIds(container: MedusaContainer, rfq_id: string): Promise<string[]> {
  const items = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqItems({ rfq_id }, { select: ["id"], take: BASKET_MAX })
  return items.map(({ id }) => id)
}
