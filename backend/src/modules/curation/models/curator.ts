import { model } from "@medusajs/framework/utils"

/** Makes a Medusa user a curator; without this profile an admin cannot decide. */
export const Curator = model.define("curator", {
  id: model.id({ prefix: "cur" }).primaryKey(),
  user_id: model.text().unique(),
  name: model.text(),
  institution: model.text(),
  province: model.text().nullable(),
  /** The last ISO day (Jakarta) on which they judge nothing. */
  away_until: model.text().nullable(),
})
