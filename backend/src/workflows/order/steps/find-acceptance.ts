import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Move } from "@serumpun/domain/negotiation"
import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import type { AcceptQuote } from "../../../contracts/order"
import { EXPORT_ORDER_MODULE } from "../../../modules/export-order"
import type ExportOrderModuleService from "../../../modules/export-order/service"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { refuse } from "../../problems"

export type AcceptQuoteInput = { quote_id: string; buyer_id: string; acceptance: AcceptQuote }
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
    const orders = await container
      .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
      .listExportOrders({ rfq_id }, { take: BASKET_MAX })
    const chosen = acceptance.rfq_item_ids
    const own = orders.find((order) => order.quote_id === quote_id)
    if (own && isSame(own.rfq_item_ids as string[], chosen))
      return new StepResponse({ order_id: own.id, moves: [] })
    const standing = orders.filter(({ status }) => status !== "cancelled")
    const ordered = standing.flatMap(({ rfq_item_ids }) => rfq_item_ids as string[])
    chosen.forEach((id, index) => {
      if (!own && ordered.includes(id)) refuse(`rfq_item_ids.${index}`, "already_ordered")
    })
    const isWhole = await isAnswered(container, rfq_id, [...ordered, ...chosen])
    const moves: Move[] = [{ kind: "accept", quote_id }]
    if (isWhole) moves.push({ kind: "close", reason: "other_quote", note: null })
    return new StepResponse({ order_id: null, moves })
  },
)

const isSame = (some: string[], others: string[]) =>
  [...some].sort().join() === [...others].sort().join()

async function isAnswered(
  container: MedusaContainer,
  rfq_id: string,
  ordered: string[],
): Promise<boolean> {
  const items = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqItems({ rfq_id }, { select: ["id"], take: BASKET_MAX })
  return items.every(({ id }) => ordered.includes(id))
}
