import { model } from "@medusajs/framework/utils"

/**
 * What a buyer thought of one delivered order, once. `hidden_*`: why the desk shows its texts to nobody
 * else; the scores count all the same.
 */
export const Rating = model
  .define("delivery_rating", {
    id: model.id({ prefix: "drat" }).primaryKey(),
    order_id: model.text().unique(),
    producer_id: model.text(),
    /** ISO 3166-1 alpha-2, of the order's destination: all that the public learns of the buyer. */
    country: model.text(),
    accuracy: model.number(),
    quality: model.number(),
    communication: model.number(),
    text: model.text().nullable(),
    rated_on: model.text(),
    answer: model.text().nullable(),
    answered_on: model.text().nullable(),
    hidden_reason: model.text().nullable(),
    hidden_by: model.text().nullable(),
  })
  .indexes([{ on: ["producer_id"] }])
