import { model } from "@medusajs/framework/utils"

/**
 * One thing that curators ask a business to change before they verify it; answered or marked as done
 * before it is sent again. Those asked for together have the same `round`, an ISO moment.
 */
export const BusinessNote = model
  .define("business_note", {
    id: model.id({ prefix: "bnot" }).primaryKey(),
    producer_id: model.text(),
    round: model.text(),
    position: model.number(),
    text: model.text(),
    answer: model.text().nullable(),
    is_done: model.boolean().default(false),
  })
  .indexes([{ on: ["producer_id", "round"] }])
