import { model } from "@medusajs/framework/utils"

/**
 * What the public reads of one listing in one language, ready to be sent: the read model of listings.
 * A row is taken away in the transaction of whatever changes what it says, and written again by the
 * next reading. It counts on its day and in its form alone.
 */
export const ShownListing = model
  .define("shown_listing", {
    id: model.id({ prefix: "shown" }).primaryKey(),
    listing_id: model.text(),
    handle: model.text(),
    locale: model.text(),
    /** The ISO day in Jakarta it was written on: certificates, pauses and rules begin and end by days. */
    day: model.text(),
    /** Which shape of answer this is; rows of an older installation have another. */
    form: model.number(),
    /** JSON text of a `ListingDetail`. */
    body: model.text(),
  })
  .indexes([{ on: ["handle", "locale"], unique: true }, { on: ["listing_id"] }])
