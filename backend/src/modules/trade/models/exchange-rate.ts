import { model } from "@medusajs/framework/utils"

/** How much of a currency one US dollar buys; `as_of` is an ISO day. */
export const ExchangeRate = model.define("exchange_rate", {
  id: model.id({ prefix: "rate" }).primaryKey(),
  currency: model.text().unique(),
  per_usd: model.bigNumber(),
  as_of: model.text(),
  source: model.text(),
})
