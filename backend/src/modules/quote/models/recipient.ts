import { model } from "@medusajs/framework/utils"
import { Rfq } from "./rfq"

/** A producer who received an RFQ; the row is what lets them read their part of it. */
export const Recipient = model
  .define("rfq_recipient", {
    id: model.id({ prefix: "rfqr" }).primaryKey(),
    producer_id: model.text(),
    producer_name: model.text(),
    producer_handle: model.text(),
    seen_at: model.dateTime().nullable(),
    rfq: model.belongsTo(() => Rfq, { mappedBy: "recipients" }),
  })
  .indexes([{ on: ["rfq_id", "producer_id"], unique: true }, { on: ["producer_id"] }])
