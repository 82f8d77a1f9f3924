import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import { planAfterSample } from "@serumpun/domain/order-moves"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"
import { isHeld, readOrderRow, toStandingOrder } from "../../readers/order-row"
import type { SampleRow } from "../../readers/sample-agreed"
import { orderMovedNotices, readOrderReaders } from "../order/notices"
import type { NewMove, OrderChange } from "../order/steps/write-order-change"

/** Orders of the sample's RFQ and producer that wait for a sample. */
export async function findHeldOrders(
  container: MedusaContainer,
  { rfq_id, producer_id }: Pick<SampleRow, "rfq_id" | "producer_id">,
): Promise<string[]> {
  if (!rfq_id) return []
  const rows = await container
    .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
    .listExportOrders({ rfq_id, producer_id, needs_sample: true }, { take: 100 })
  return rows.filter(isHeld).map(({ id }) => id)
}

/**
 * What an approval does to those orders: they are valid from that day, and what was paid already begins
 * their production. Read under their locks.
 */
export async function planReleases(
  container: MedusaContainer,
  row: SampleRow,
  { actor_name }: { actor_name: string },
): Promise<OrderChange[]> {
  const ids = await findHeldOrders(container, row)
  return Promise.all(
    ids.map(async (id) => {
      const order = await readOrderRow(container, id, {})
      const standing = { ...toStandingOrder(order), is_held: false }
      const moves = planAfterSample(standing).map((status): NewMove => {
        return { status, actor: "buyer", actor_name, note: null }
      })
      const readers = await readOrderReaders(container, order)
      const { order_id, received } = order
      const columns = { sample_approved_on: dayIn(new Date()) }
      const notices = orderMovedNotices(order, { readers, moves, to: ["producer"], received })
      return { id, order_id, moves, columns, notices }
    }),
  )
}
