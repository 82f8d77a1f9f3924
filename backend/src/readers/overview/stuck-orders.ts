import type { MedusaContainer } from "@medusajs/framework/types"
import type { StuckOrder } from "../../contracts/overview"
import type { PageAsked } from "../../contracts/paging"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"
import { findStuckOrders } from "../lists/find-orders"
import { inOrder } from "../lists/run-sql"
import { orderNumber } from "../order"
import { readBuyers } from "../rfq"

/** Orders of everybody that nobody has moved for too long, for operators; the longest waiting first. */
export async function listStuckOrders(
  container: MedusaContainer,
  page: PageAsked,
): Promise<{ orders: StuckOrder[]; count: number }> {
  const { ids, count } = await findStuckOrders(container, page)
  if (ids.length === 0) return { orders: [], count }
  const found = await container
    .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
    .listExportOrders({ id: ids }, { relations: ["moves"], take: ids.length })
  const rows = inOrder(ids, found)
  const buyers = await readBuyers(
    container,
    rows.map(({ buyer_id }) => buyer_id),
  )
  const orders = rows.map((row): StuckOrder => {
    const moments = row.moves.map(({ moved_at }) => new Date(moved_at).getTime())
    const buyer = buyers.get(row.buyer_id)
    return {
      id: row.id,
      order_id: row.order_id,
      number: orderNumber(row),
      status: row.status as StuckOrder["status"],
      buyer_company: buyer?.company || buyer?.name || "",
      producer_name: row.producer_name,
      moved_at: new Date(Math.max(...moments)).toISOString(),
    }
  })
  return { orders, count }
}
