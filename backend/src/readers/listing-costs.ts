import type { MedusaContainer } from "@medusajs/framework/types"
import { type FobCosts, noCosts } from "@serumpun/domain/fob-costs"
import type { CostsAnswer } from "../contracts/listing-costs"
import { TRADE_MODULE } from "../modules/trade"
import type TradeModuleService from "../modules/trade/service"
import { readNewestReview } from "./review"

/**
 * What a producer has entered for their listing, or for their newest one before it.
 * @throws NOT_FOUND when the listing is not theirs
 */
export async function readListingCosts(
  container: MedusaContainer,
  filters: { listing_id: string; producer_id: string },
): Promise<CostsAnswer> {
  await readNewestReview(container, filters)
  const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
  const { listing_id, producer_id } = filters
  const [own] = await trade.listListingCosts({ listing_id }, { take: 1 })
  const [newest] = own
    ? [own]
    : await trade.listListingCosts({ producer_id }, { take: 1, order: { updated_at: "DESC" } })
  const costs = (newest?.costs as FobCosts | undefined) ?? noCosts
  return { costs, is_own: Boolean(own) }
}
