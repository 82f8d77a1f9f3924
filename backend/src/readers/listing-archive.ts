import type { MedusaContainer } from "@medusajs/framework/types"
import { TRADE_MODULE } from "../modules/trade"
import type TradeModuleService from "../modules/trade/service"

/** Those of the listings that their producer has put away. */
export async function readArchived(
  container: MedusaContainer,
  listingIds: string[],
): Promise<Set<string>> {
  const rows = await container
    .resolve<TradeModuleService>(TRADE_MODULE)
    .listListingArchives({ listing_id: listingIds }, { take: listingIds.length })
  return new Set(rows.map(({ listing_id }) => listing_id))
}
