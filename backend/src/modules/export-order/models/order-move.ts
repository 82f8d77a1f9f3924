import { model } from "@medusajs/framework/utils"
import { orderStatuses } from "@serumpun/domain/statuses"
import { ExportOrder } from "./export-order"

/** When an order reached a status and who moved it there. Never edited, never deleted. */
export const OrderMove = model.define("export_order_move", {
  id: model.id({ prefix: "eomv" }).primaryKey(),
  status: model.enum([...orderStatuses]),
  actor: model.enum(["buyer", "producer", "operator", "payment"]),
  actor_name: model.text(),
  note: model.text().nullable(),
  moved_at: model.dateTime(),
  order: model.belongsTo(() => ExportOrder, { mappedBy: "moves" }),
})
