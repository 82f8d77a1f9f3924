import { model } from "@medusajs/framework/utils"

/**
 * Makes a Medusa user the agent of an institution. Without one they are out of office; the row stays, since a
 * user without any is an operator.
 */
export const InstitutionUser = model.define("institution_user", {
  id: model.id({ prefix: "instu" }).primaryKey(),
  user_id: model.text().unique(),
  name: model.text(),
  institution_id: model.text().nullable(),
})
