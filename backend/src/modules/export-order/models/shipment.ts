import { model } from "@medusajs/framework/utils"
import { ExportOrder } from "./export-order"

/** How the goods of an order travel. Days are ISO days; an address to follow them at is https. */
export const Shipment = model.define("export_order_shipment", {
  id: model.id({ prefix: "eosh" }).primaryKey(),
  carrier: model.text(),
  vessel: model.text().nullable(),
  transport_number: model.text().nullable(),
  departs_on: model.text(),
  arrives_on: model.text().nullable(),
  tracking_url: model.text().nullable(),
  order: model.belongsTo(() => ExportOrder, { mappedBy: "shipments" }),
})
