import { model } from "@medusajs/framework/utils"

/**
 * Goods that a buyer's company has put aside: one row, whose `lines` are the domain's `ShortlistLine`s.
 * `token` opens it to whoever has the link, under the `title` that the buyer chose; null while it is not
 * shared.
 */
export const Shortlist = model
  .define("shortlist", {
    id: model.id({ prefix: "slst" }).primaryKey(),
    buyer_id: model.text(),
    lines: model.json(),
    token: model.text().nullable(),
    title: model.text().nullable(),
  })
  .indexes([
    { on: ["buyer_id"], unique: true },
    { on: ["token"], unique: true, where: "token IS NOT NULL" },
  ])
