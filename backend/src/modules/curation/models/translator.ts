import { model } from "@medusajs/framework/utils"

/**
 * Makes a Medusa user a translator, who sees texts of listings and nothing else. Without languages they are out of
 * office; the profile stays, since a user without any is an operator.
 */
export const Translator = model.define("translator", {
  id: model.id({ prefix: "trans" }).primaryKey(),
  user_id: model.text().unique(),
  name: model.text(),
  /** Locales that they translate into. */
  languages: model.json(),
})
