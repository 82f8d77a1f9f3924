import type { MedusaContainer } from "@medusajs/framework/types"
import type { LineShare } from "../../contracts/buyer"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { readShareRows } from "./shares"

/** By `shareKey`. */
export type SharesOfLines = Map<string, LineShare[]>

export const shareKey = (quote_id: string, rfq_item_id: string) => `${quote_id} ${rfq_item_id}`

/** Who makes the lines of pooled quotes, as everybody who reads the quote may know it. */
export async function readLineShares(
  container: MedusaContainer,
  quote_ids: string[],
): Promise<SharesOfLines> {
  const rows = await readShareRows(container, quote_ids)
  const shares: SharesOfLines = new Map()
  if (rows.length === 0) return shares
  const ids = [...new Set(rows.map(({ producer_id }) => producer_id))]
  const producers = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers({ id: ids }, { take: ids.length })
  for (const { quote_id, rfq_item_id, listing_id, producer_id, producer_name, quantity } of rows) {
    const producer = producers.find(({ id }) => id === producer_id)
    const key = shareKey(quote_id, rfq_item_id)
    const share = {
      ...{ listing_id, producer_name, quantity: Number(quantity) },
      handle: producer?.status === "verified" ? producer.handle : null,
      place: producer?.place ?? "",
    }
    shares.set(key, [...(shares.get(key) ?? []), share])
  }
  return shares
}
