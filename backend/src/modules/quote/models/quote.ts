import { model } from "@medusajs/framework/utils"
import { CLAIM_DAYS } from "@serumpun/domain/delivery/claims"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { currencies } from "@serumpun/domain/money"
import { endReasons } from "@serumpun/domain/negotiation"
import { paymentMethods } from "@serumpun/domain/quote-rules"
import { quoteStatuses } from "@serumpun/domain/statuses"

/**
 * One producer's priced answer to an RFQ; a change after sending is a new version, never an edit.
 * `end_reason` and `end_note` are the buyer's, `ended_at` is when it stopped being open. `rates` is the
 * `RateTable` of the day on which it was sent.
 */
export const Quote = model
  .define("quote", {
    id: model.id({ prefix: "quo" }).primaryKey(),
    serial: model.autoincrement(),
    rfq_id: model.text(),
    producer_id: model.text(),
    producer_name: model.text(),
    version: model.number(),
    /** The version of the RFQ that it answers. */
    rfq_version: model.number().default(1),
    status: model.enum([...quoteStatuses]).default("draft"),
    idempotency_key: model.text(),
    /** The member who typed this version; null in those from before. */
    typed_by: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    currency: model.enum([...currencies]),
    incoterm: model.enum([...incoterms]),
    incoterm_place: model.text(),
    transport_mode: model.enum([...transportModes]),
    valid_until: model.text(),
    deposit_percent: model.bigNumber(),
    claim_days: model.number().default(CLAIM_DAYS),
    /** Its order is valid once the buyer has approved a sample. */
    needs_sample: model.boolean().default(false),
    payment_method: model.enum([...paymentMethods]),
    freight: model.bigNumber().nullable(),
    insurance: model.bigNumber().nullable(),
    sample_price: model.bigNumber().nullable(),
    exclusions: model.text().nullable(),
    message: model.text().nullable(),
    not_quoted: model.json().nullable(),
    end_reason: model.enum([...endReasons]).nullable(),
    end_note: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    rates: model.json().nullable(),
    lines: model.hasMany(() => QuoteLine, { mappedBy: "quote" }),
  })
  .cascades({ delete: ["lines"] })
  .indexes([
    { on: ["rfq_id", "producer_id", "version"], unique: true },
    { on: ["producer_id", "idempotency_key"], unique: true },
    { on: ["status", "valid_until"] },
  ])

/**
 * `unit_price` is per unit in the quote's currency; `lead_time_days` counts from the deposit; `titles`
 * (one per locale) are those of the RFQ item or, in an open RFQ, of the producer's own listing. Null as
 * `listing_id`: that of the RFQ item. `options` are tiers and alternatives, `packing` is that of the
 * listing, both as they were when the version was written.
 */
export const QuoteLine = model.define("quote_line", {
  id: model.id({ prefix: "quol" }).primaryKey(),
  rfq_item_id: model.text(),
  listing_id: model.text().nullable(),
  line: model.number(),
  titles: model.json(),
  hs_code: model.text(),
  unit: model.text(),
  quantity: model.bigNumber(),
  unit_price: model.bigNumber(),
  lead_time_days: model.number(),
  note: model.text().nullable(),
  options: model.json().nullable(),
  packing: model.json().nullable(),
  quote: model.belongsTo(() => Quote, { mappedBy: "lines" }),
})
