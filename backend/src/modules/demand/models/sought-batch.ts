import { model } from "@medusajs/framework/utils"

/** A batch of a storefront that has been counted, so that its second copy is not. */
export const SoughtBatch = model.define("sought_batch", {
  id: model.id({ prefix: "sghb" }).primaryKey(),
})
