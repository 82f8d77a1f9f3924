import { model } from "@medusajs/framework/utils"

/**
 * A picture or PDF beside an RFQ (`rfq_id`) or a quote (`quote_id`); neither while its form has not been
 * sent. `owner_id`: the buyer or the producer who uploaded it. Read by the two sides alone.
 */
export const RfqAttachment = model
  .define("rfq_attachment", {
    id: model.id({ prefix: "rfqa" }).primaryKey(),
    owner_id: model.text(),
    rfq_id: model.text().nullable(),
    quote_id: model.text().nullable(),
    file_id: model.text(),
    file_name: model.text(),
  })
  .indexes([{ on: ["rfq_id"] }, { on: ["quote_id"] }, { on: ["owner_id"] }])
