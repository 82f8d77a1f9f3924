import { model } from "@medusajs/framework/utils"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { currencies } from "@serumpun/domain/money"
import { rfqStatuses } from "@serumpun/domain/statuses"
import { Recipient } from "./recipient"
import { RfqItem } from "./rfq-item"

/** A buyer's request for quotation. Days are ISO calendar days as the buyer typed them. */
export const Rfq = model
  .define("rfq", {
    id: model.id({ prefix: "rfq" }).primaryKey(),
    serial: model.autoincrement(),
    buyer_id: model.text(),
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
    items: model.hasMany(() => RfqItem, { mappedBy: "rfq" }),
    recipients: model.hasMany(() => Recipient, { mappedBy: "rfq" }),
  })
  .cascades({ delete: ["items", "recipients"] })
  .indexes([
    // A second click on "send" carries the same key and must find the first RFQ.
    { on: ["buyer_id", "idempotency_key"], unique: true },
    { on: ["buyer_id", "status"] },
  ])
