import { model } from "@medusajs/framework/utils"
import { Quote } from "./quote"

/**
 * `unit_price` is per unit in the quote's currency; `lead_time_days` counts from the deposit; `titles`
 * (one per locale) are those of the RFQ item.
 */
export const QuoteLine = model.define("quote_line", {
  id: model.id({ prefix: "quol" }).primaryKey(),
  rfq_item_id: model.text(),
  line: model.number(),
  titles: model.json(),
  hs_code: model.text(),
  unit: model.text(),
  quantity: model.bigNumber(),
  unit_price: model.bigNumber(),
  lead_time_days: model.number(),
  note: model.text().nullable(),
  quote: model.belongsTo(() => Quote, { mappedBy: "lines" }),
})
