import { model } from "@medusajs/framework/utils"

/**
 * One row: a counter that moves whenever what the public may see changes, and the last ISO day in
 * Jakarta for which it was noted what begins or ends with the day.
 */
export const CatalogueVersion = model.define("catalogue_version", {
  id: model.id().primaryKey(),
  version: model.number().default(0),
  day: model.text().nullable(),
})
