import { model } from "@medusajs/framework/utils"

/**
 * What was sought in one month: a text of `soughtText`, the language of the page and the market that
 * was chosen there ("" when none was). Nothing says who sought it. `people` are clients, each counted
 * once in the month, and `searches` their days; `not_found` and `near` are those of them that found
 * nothing, or only other goods.
 */
export const Sought = model
  .define("sought", {
    id: model.id({ prefix: "sght" }).primaryKey(),
    /** "2026-11", of Jakarta. */
    month: model.text(),
    locale: model.text(),
    market: model.text().default(""),
    text: model.text(),
    people: model.number().default(0),
    searches: model.number().default(0),
    not_found: model.number().default(0),
    near: model.number().default(0),
  })
  .indexes([{ on: ["month", "locale", "market", "text"], unique: true }])
