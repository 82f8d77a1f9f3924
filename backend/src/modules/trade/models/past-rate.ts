import { model } from "@medusajs/framework/utils"

/**
 * Every rate that has ever been entered, with the moment from which it held, so that a quote is
 * converted at the rates of the day on which it was sent. Never changed.
 */
export const PastRate = model
  .define("past_rate", {
    id: model.id({ prefix: "prat" }).primaryKey(),
    currency: model.text(),
    per_usd: model.bigNumber(),
    as_of: model.text(),
    source: model.text(),
    held_from: model.dateTime(),
  })
  .indexes([{ on: ["currency", "held_from"] }])
