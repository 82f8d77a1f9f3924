import { model } from "@medusajs/framework/utils"

/**
 * One row: a counter that moves whenever what the public may see changes, the last ISO day in Jakarta for which it was
 * noted what begins or ends with the day, and the mark of the code that wrote what search holds (`search/built-from.ts`).
 */
export const CatalogueVersion = model.define("catalogue_version", {
  id: model.id().primaryKey(),
  version: model.number().default(0),
  day: model.text().nullable(),
  built_from: model.text().nullable(),
})
