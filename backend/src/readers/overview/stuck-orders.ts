import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderStatus } from "@serumpun/domain/statuses"
import type { StuckOrder } from "../../contracts/overview"
import type { PageAsked } from "../../contracts/paging"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { readBuyerContacts } from "../buyer-contact"
import { findStuckOrders } from "../lists/find-orders"
import { inOrder } from "../lists/run-sql"
import { orderNumber } from "../order"

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
  const buyers = await readBuyerContacts(
    container,
    rows.map(({ buyer_id }) => ({ account_id: buyer_id })),
  )
  const producers = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers(
      { id: [...new Set(rows.map(({ producer_id }) => producer_id))] },
      { select: ["id", "contact_name", "contact_email"], take: rows.length },
    )
  const orders = rows.map((row): StuckOrder => {
    const moments = row.moves.map(({ moved_at }) => new Date(moved_at).getTime())
    const buyer = buyers.get(row.buyer_id)
    return {
      id: row.id,
      order_id: row.order_id,
      number: orderNumber(row),
      status: row.status as StuckOrder["status"],
      buyer_company: buyer?.company || buyer?.person.name || "",
      producer_name: row.producer_name,
      moved_at: new Date(Math.max(...moments)).toISOString(),
      ask: buyersTurn.has(row.status)
        ? buyer
          ? { side: "buyer", name: buyer.person.name, email: buyer.person.email }
          : null
        : contactOf(producers.find(({ id }) => id === row.producer_id)),
    }
  })
  return { orders, count }
}

/** A deposit, a receipt and a balance are the buyer's; whatever else has to happen, the producer's. */
const buyersTurn: ReadonlySet<string> = new Set<OrderStatus>([
  "awaiting_deposit",
  "shipped",
  "delivered",
])

function contactOf(
  producer: { contact_name: string; contact_email: string } | undefined,
): StuckOrder["ask"] {
  if (!producer) return null
  return { side: "producer", name: producer.contact_name, email: producer.contact_email }
}
