import { model } from "@medusajs/framework/utils"

/** A listing that its producer has put away: out of their list until they take it out again. */
export const ListingArchive = model
  .define("listing_archive", {
    id: model.id({ prefix: "larch" }).primaryKey(),
    listing_id: model.text(),
  })
  .indexes([{ on: ["listing_id"], unique: true }])
