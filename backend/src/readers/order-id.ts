import type { MedusaContainer } from "@medusajs/framework/types"
import { EXPORT_ORDER_MODULE } from "../modules/export-order"
import type ExportOrderModuleService from "../modules/export-order/service"

/** The export order of one of Medusa's orders; "" when there is none. */
export async function readOrderIdOf(container: MedusaContainer, order_id: string): Promise<string> {
  const [row] = await container
    .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
    .listExportOrders({ order_id }, { select: ["id"], take: 1 })
  return row?.id ?? ""
}

/** The id of an export order as it is, that of Medusa's order as its export order's; "" when there is none. */
export async function toExportOrderId(container: MedusaContainer, id: string): Promise<string> {
  return id.startsWith("order_") ? readOrderIdOf(container, id) : id
}
