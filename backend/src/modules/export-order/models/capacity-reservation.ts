import { model } from "@medusajs/framework/utils"
import { ExportOrder } from "./export-order"

/**
 * So much of a listing's month ("2027-01") is taken by an order, in the listing's unit. The rows of a
 * month never add up to more than the listing's capacity; a cancelled order has none.
 */
export const CapacityReservation = model
  .define("capacity_reservation", {
    id: model.id({ prefix: "capr" }).primaryKey(),
    listing_id: model.text(),
    month: model.text(),
    quantity: model.bigNumber(),
    order: model.belongsTo(() => ExportOrder, { mappedBy: "reservations" }),
  })
  .indexes([{ on: ["listing_id", "month"] }])
