import { model } from "@medusajs/framework/utils"

/** One row: a counter that moves whenever what the public may see changes. */
export const CatalogueVersion = model.define("catalogue_version", {
  id: model.id().primaryKey(),
  version: model.number().default(0),
})
