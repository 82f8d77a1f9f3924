import { model } from "@medusajs/framework/utils"

/**
 * What a buyer expects the way to a destination to cost, remembered for the next comparison.
 * `destination` is a country and a city as the buyer writes them, folded ("DE hamburg"); `figures`
 * are `CostFigures` of the domain.
 */
export const RememberedFigures = model
  .define("remembered_figures", {
    id: model.id({ prefix: "rfig" }).primaryKey(),
    buyer_id: model.text(),
    destination: model.text(),
    figures: model.json(),
  })
  .indexes([{ on: ["buyer_id", "destination"], unique: true }])
