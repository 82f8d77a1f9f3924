import { model } from "@medusajs/framework/utils"
import { incoterms } from "@serumpun/domain/incoterms"

/**
 * What a buyer asks a producer to change in a quote that they sent: null where it may stay. It is
 * answered by the next version, or by nothing. `lines` are `WishedLine`s of the domain.
 */
export const QuoteWish = model
  .define("quote_wish", {
    id: model.id({ prefix: "quow" }).primaryKey(),
    rfq_id: model.text(),
    quote_id: model.text(),
    producer_id: model.text(),
    idempotency_key: model.text(),
    message: model.text().nullable(),
    lines: model.json(),
    incoterm: model.enum([...incoterms]).nullable(),
    incoterm_place: model.text().nullable(),
    valid_until: model.text().nullable(),
  })
  .indexes([{ on: ["quote_id", "idempotency_key"], unique: true }, { on: ["rfq_id"] }])
