import { model } from "@medusajs/framework/utils"

/** What getting a listing's goods on board costs its producer; read by nobody else. */
export const ListingCosts = model
  .define("listing_costs", {
    id: model.id({ prefix: "lcost" }).primaryKey(),
    listing_id: model.text(),
    producer_id: model.text(),
    /** Rupiah per shipment, and the bank's per cent (`domain/fob-costs`). */
    costs: model.json(),
  })
  .indexes([
    { on: ["listing_id"], unique: true },
    // The newest of a producer is where their next listing begins.
    { on: ["producer_id", "updated_at"] },
  ])
