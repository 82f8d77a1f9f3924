import { model } from "@medusajs/framework/utils"
import { Rfq } from "./rfq"

/**
 * One line of an RFQ. Titles (one per locale), unit and HS code are copied as they were public when
 * the buyer sent it.
 */
export const RfqItem = model
  .define("rfq_item", {
    id: model.id({ prefix: "rfqi" }).primaryKey(),
    line: model.number(),
    listing_id: model.text(),
    listing_handle: model.text(),
    titles: model.json(),
    producer_id: model.text(),
    producer_name: model.text(),
    quantity: model.bigNumber(),
    unit: model.text(),
    hs_code: model.text(),
    target_price: model.bigNumber().nullable(),
    note: model.text().nullable(),
    rfq: model.belongsTo(() => Rfq, { mappedBy: "items" }),
  })
  .indexes([{ on: ["rfq_id", "producer_id"] }])
