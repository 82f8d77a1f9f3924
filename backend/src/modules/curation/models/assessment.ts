import { model } from "@medusajs/framework/utils"
import { Review } from "./review"

/** One curator's judgement of one revision, or their declaration that they may not judge it. */
export const Assessment = model
  .define("assessment", {
    id: model.id({ prefix: "assess" }).primaryKey(),
    curator_id: model.text(),
    curator_name: model.text(),
    institution: model.text(),
    scores: model.json().nullable(),
    notes: model.json(),
    gates: model.json().nullable(),
    conflict_of_interest: model.boolean().default(false),
    conflict_reason: model.text().nullable(),
    comment: model.text().nullable(),
    review: model.belongsTo(() => Review, { mappedBy: "assessments" }),
  })
  .indexes([{ on: ["review_id", "curator_id"], unique: true }])
