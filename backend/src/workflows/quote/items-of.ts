import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import type QuoteModuleService from "../../modules/quote/service"

/** The items of an RFQ that one producer may quote: those of their listings, and those of an open RFQ. */
export async function readItemsOf(
  quotes: QuoteModuleService,
  { rfq_id, producer_id }: { rfq_id: string; producer_id: string },
) {
  const items = await quotes.listRfqItems({ rfq_id }, { take: BASKET_MAX })
  return items.filter((item) => item.producer_id === null || item.producer_id === producer_id)
}
