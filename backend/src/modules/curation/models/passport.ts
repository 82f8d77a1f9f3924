import { model } from "@medusajs/framework/utils"
import { Review } from "./review"

/** What an approval says to buyers. Days are ISO calendar days in Jakarta. */
export const Passport = model
  .define("passport", {
    id: model.id({ prefix: "pass" }).primaryKey(),
    listing_id: model.text(),
    scores: model.json(),
    mean: model.float(),
    gates: model.json(),
    curators: model.json(),
    approved_on: model.text(),
    valid_until: model.text(),
    review: model.belongsTo(() => Review, { mappedBy: "passport" }),
  })
  .indexes([{ on: ["listing_id"] }, { on: ["valid_until"] }])
