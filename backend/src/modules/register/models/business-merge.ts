import { model } from "@medusajs/framework/utils"

/**
 * Two entries of the register that were made one: the merged one stays as a row that is deleted. `before` is what each row that was
 * changed held in the columns that were (`kept` is personal in part, see docs/privacy.md), `after_state` a fingerprint of all that hung on
 * the two right after: while it is the same, the merge can be undone.
 */
export const BusinessMerge = model
  .define("business_merge", {
    id: model.id({ prefix: "busmrg" }).primaryKey(),
    kept_id: model.text(),
    merged_id: model.text(),
    merged_by: model.text(),
    user_id: model.text(),
    reason: model.text().nullable(),
    before: model.json(),
    after_state: model.text(),
    undone_at: model.dateTime().nullable(),
    undone_by: model.text().nullable(),
  })
  .indexes([{ on: ["kept_id"] }, { on: ["merged_id"], unique: true, where: "undone_at is null" }])
