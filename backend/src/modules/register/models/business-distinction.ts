import { model } from "@medusajs/framework/utils"

/** Somebody has looked at two entries and said that they are two businesses. `one_id` is the smaller of the ids. */
export const BusinessDistinction = model
  .define("business_distinction", {
    id: model.id({ prefix: "busdis" }).primaryKey(),
    one_id: model.text(),
    other_id: model.text(),
    told_by: model.text(),
  })
  .indexes([{ on: ["one_id", "other_id"], unique: true }])
