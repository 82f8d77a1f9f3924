import { model } from "@medusajs/framework/utils"
import { institutionKinds } from "@serumpun/domain/institutions"

/**
 * An agency that works with businesses of a region. `areas` is its territory: provinces by their ISO code, each
 * whole (`regency` null) or one regency of it by its name in `places/`. Who is responsible for the whole country
 * has every province there.
 */
export const Institution = model.define("institution", {
  id: model.id({ prefix: "inst" }).primaryKey(),
  name: model.text().unique(),
  kind: model.enum([...institutionKinds]),
  areas: model.json(),
  /** Categories of goods that it looks after; empty for all. */
  categories: model.json(),
})
