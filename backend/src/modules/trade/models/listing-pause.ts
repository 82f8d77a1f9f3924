import { model } from "@medusajs/framework/utils"

/** A listing that its producer cannot deliver for a while: public, but not to be asked for. */
export const ListingPause = model
  .define("listing_pause", {
    id: model.id({ prefix: "lpause" }).primaryKey(),
    listing_id: model.text(),
    /** The ISO day in Jakarta it ends on; null until its producer ends it. */
    until: model.text().nullable(),
  })
  .indexes([{ on: ["listing_id"], unique: true }])
