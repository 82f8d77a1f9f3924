import { model } from "@medusajs/framework/utils"

/**
 * An edition of one rule of markets. `content` is a domain `MarketRule` without its key, and null of an
 * edition that ends the rule. In force from its day (ISO, Jakarta) until a later edition is; never changed.
 */
export const MarketRuleEdition = model
  .define("market_rule_edition", {
    id: model.id({ prefix: "mrul" }).primaryKey(),
    key: model.text(),
    number: model.number(),
    content: model.json().nullable(),
    from_day: model.text(),
    note: model.text().nullable(),
    /** Who wrote it, as the log names them. */
    author: model.text(),
  })
  .indexes([{ on: ["key", "number"], unique: true }])
