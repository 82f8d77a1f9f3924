import { model } from "@medusajs/framework/utils"

/** A line of talk between a buyer and one producer about an RFQ. Never edited, never deleted. */
export const QuoteMessage = model
  .define("quote_message", {
    id: model.id({ prefix: "qmsg" }).primaryKey(),
    rfq_id: model.text(),
    producer_id: model.text(),
    author: model.enum(["buyer", "producer"]),
    author_id: model.text(),
    text: model.text(),
  })
  .indexes([{ on: ["rfq_id", "producer_id"] }])
