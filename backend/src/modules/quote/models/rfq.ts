import { model } from "@medusajs/framework/utils"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { currencies } from "@serumpun/domain/money"
import { endReasons } from "@serumpun/domain/negotiation"
import { categories } from "@serumpun/domain/places"
import { rfqStatuses } from "@serumpun/domain/statuses"

/**
 * A buyer's request for quotation. Days are ISO calendar days as the buyer typed them. `end_*` is
 * written when it is closed or cancelled. `open_category`: any curated producer of it may answer, up to
 * `answers_max` of them; null when the RFQ goes to the producers of its listings.
 */
export const Rfq = model
  .define("rfq", {
    id: model.id({ prefix: "rfq" }).primaryKey(),
    serial: model.autoincrement(),
    /** The company's account, and who of its people sent it. */
    buyer_id: model.text(),
    person_id: model.text().nullable(),
    status: model.enum([...rfqStatuses]).default("draft"),
    idempotency_key: model.text(),
    sent_at: model.dateTime().nullable(),
    currency: model.enum([...currencies]),
    destination_country: model.text(),
    destination_city: model.text(),
    destination_port: model.text().nullable(),
    incoterm: model.enum([...incoterms]),
    transport_mode: model.enum([...transportModes]),
    needed_by: model.text(),
    decision_by: model.text().nullable(),
    certificates_needed: model.array(),
    sample_wanted: model.boolean().default(false),
    private_label: model.boolean().default(false),
    packaging: model.text().nullable(),
    repeat_volume: model.text().nullable(),
    message: model.text().nullable(),
    hides_company: model.boolean().default(false),
    hides_target_prices: model.boolean().default(false),
    open_category: model.enum([...categories]).nullable(),
    answers_max: model.number().nullable(),
    version: model.number().default(1),
    end_reason: model.enum([...endReasons]).nullable(),
    end_note: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    items: model.hasMany(() => RfqItem, { mappedBy: "rfq" }),
    recipients: model.hasMany(() => Recipient, { mappedBy: "rfq" }),
  })
  .cascades({ delete: ["items", "recipients"] })
  .indexes([
    // A second click on "send" carries the same key and must find the first RFQ.
    { on: ["buyer_id", "idempotency_key"], unique: true },
    { on: ["buyer_id", "status"] },
    { on: ["open_category", "status"] },
  ])

/** What a sent RFQ said before it was changed: an `RfqState` of the domain. Never edited, never deleted. */
export const RfqVersion = model
  .define("rfq_version", {
    id: model.id({ prefix: "rfqv" }).primaryKey(),
    rfq_id: model.text(),
    version: model.number(),
    content: model.json(),
  })
  .indexes([{ on: ["rfq_id", "version"], unique: true }])

/**
 * One line of an RFQ. Titles (one per locale), unit and HS code are copied as they were public when
 * the buyer sent it. Goods of an open RFQ have no listing and no producer, are named in the buyer's
 * language alone, and their HS code is empty.
 */
export const RfqItem = model
  .define("rfq_item", {
    id: model.id({ prefix: "rfqi" }).primaryKey(),
    line: model.number(),
    listing_id: model.text().nullable(),
    listing_handle: model.text().nullable(),
    titles: model.json(),
    producer_id: model.text().nullable(),
    producer_name: model.text().nullable(),
    quantity: model.bigNumber(),
    unit: model.text(),
    hs_code: model.text(),
    target_price: model.bigNumber().nullable(),
    tier_quantities: model.json().nullable(),
    note: model.text().nullable(),
    rfq: model.belongsTo(() => Rfq, { mappedBy: "items" }),
  })
  .indexes([{ on: ["rfq_id", "producer_id"] }])

/** A producer who received an RFQ; the row is what lets them read their part of it. */
export const Recipient = model
  .define("rfq_recipient", {
    id: model.id({ prefix: "rfqr" }).primaryKey(),
    producer_id: model.text(),
    producer_name: model.text(),
    producer_handle: model.text(),
    seen_at: model.dateTime().nullable(),
    rfq: model.belongsTo(() => Rfq, { mappedBy: "recipients" }),
  })
  .indexes([{ on: ["rfq_id", "producer_id"], unique: true }, { on: ["producer_id"] }])
