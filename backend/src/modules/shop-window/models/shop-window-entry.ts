import { model } from "@medusajs/framework/utils"
import { windowKinds, windowScopes } from "@serumpun/domain/shop-window/rules"

/**
 * A public listing that stands first, or is left out of the lists, from one ISO day in Jakarta until
 * another. It holds no longer once it is ended or its last day is over. Names are as the log has them.
 */
export const ShopWindowEntry = model
  .define("shop_window_entry", {
    id: model.id({ prefix: "swin" }).primaryKey(),
    kind: model.enum([...windowKinds]),
    scope: model.enum([...windowScopes]),
    listing_id: model.text(),
    producer_id: model.text(),
    /** From 1; of what is left out it means nothing. */
    place: model.number().default(1),
    from_day: model.text(),
    until_day: model.text(),
    reason: model.text(),
    made_by: model.text(),
    /** Null too of one whose last day was over when another took its place. */
    ended_by: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([
    // Pressed twice, or by two curators, it is one.
    {
      on: ["listing_id", "kind", "scope"],
      unique: true,
      where: "ended_at is null and deleted_at is null",
    },
    { on: ["until_day"] },
  ])
