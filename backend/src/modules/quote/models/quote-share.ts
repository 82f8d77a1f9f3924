import { model } from "@medusajs/framework/utils"
import { shareStatuses } from "@serumpun/domain/statuses"

/**
 * So much of a quote's line comes from this listing of a producer of the group that quotes, in the
 * line's unit. Only a quote all of whose shares are confirmed goes out.
 */
export const QuoteShare = model
  .define("quote_share", {
    id: model.id({ prefix: "quos" }).primaryKey(),
    quote_id: model.text(),
    rfq_item_id: model.text(),
    producer_id: model.text(),
    producer_name: model.text(),
    listing_id: model.text(),
    quantity: model.bigNumber(),
    status: model.enum([...shareStatuses]).default("asked"),
    answered_at: model.dateTime().nullable(),
    /** Why it was refused. */
    note: model.text().nullable(),
  })
  .indexes([
    { on: ["quote_id", "rfq_item_id", "listing_id"], unique: true },
    { on: ["producer_id", "status"] },
  ])
