import { model } from "@medusajs/framework/utils"
import { processingStages, units } from "@serumpun/domain/units"

/**
 * The trade terms of one Medusa product as they are public now: what was approved, no draft.
 * Quantities are in `unit`, prices in USD per unit. Tiers stand here as the producer wrote them;
 * Medusa's prices carry the same tiers for carts and orders.
 */
export const TradeTerms = model
  .define("trade_terms", {
    id: model.id({ prefix: "terms" }).primaryKey(),
    listing_id: model.text().unique(),
    review_id: model.text(),
    category: model.text(),
    processing_stage: model.enum([...processingStages]),
    hs_code: model.text(),
    unit: model.enum([...units]),
    province: model.text(),
    place: model.text(),
    species: model.text().nullable(),
    gi_claim: model.text().nullable(),
    claims_organic: model.boolean().default(false),
    moq: model.bigNumber(),
    order_multiple: model.bigNumber(),
    lead_time_days: model.number(),
    capacity_per_month: model.bigNumber(),
    shelf_life_months: model.number().nullable(),
    season: model.json().nullable(),
    incoterms: model.json(),
    tiers: model.json(),
    packing: model.json(),
    sample: model.json(),
    certificate_ids: model.array(),
    markets: model.array(),
    images: model.json(),
  })
  .indexes([{ on: ["category"] }, { on: ["province"] }])
