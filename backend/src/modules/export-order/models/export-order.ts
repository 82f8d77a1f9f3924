import { model } from "@medusajs/framework/utils"
import { CLAIM_DAYS } from "@serumpun/domain/delivery/claims"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { currencies } from "@serumpun/domain/money"
import { paymentMethods } from "@serumpun/domain/quote-rules"
import { orderStatuses, transferStatuses } from "@serumpun/domain/statuses"

/**
 * What an order has beyond Medusa's order (`order_id`): parties, terms and where it stands. It is made of
 * an accepted quote (`quote_id`, `rfq_id`), or of a sample whose price was accepted (`sample_id`), so that
 * money is received, given back and paid out in one way. `serial` is Medusa's display number, `rfq_item_ids`
 * the lines that were accepted of the quote, of a sample its listings. Amounts are in `currency`, as they were quoted.
 */
export const ExportOrder = model
  .define("export_order", {
    id: model.id({ prefix: "eord" }).primaryKey(),
    order_id: model.text().unique(),
    serial: model.number(),
    status: model.enum([...orderStatuses]),
    rfq_id: model.text().nullable(),
    // One quote becomes one order: the last word when two acceptances meet. So does one sample.
    quote_id: model.text().unique().nullable(),
    sample_id: model.text().unique().nullable(),
    /** Who of the buyer's company ordered a sample; of other orders the RFQ says it. */
    person_id: model.text().nullable(),
    rfq_item_ids: model.array(),
    /** Keys of the options that were taken in place of their lines (domain/quote-options). */
    options: model.array().nullable(),
    buyer_id: model.text(),
    producer_id: model.text(),
    producer_name: model.text(),
    currency: model.enum([...currencies]),
    total: model.bigNumber(),
    deposit: model.bigNumber(),
    balance: model.bigNumber(),
    /** Medusa's payment collections; there is none for an amount of zero. */
    deposit_collection_id: model.text().nullable(),
    balance_collection_id: model.text().nullable(),
    /** What has been confirmed so far of deposit and balance, and beyond. */
    received: model.bigNumber().default(0),
    deposit_percent: model.bigNumber(),
    payment_method: model.enum([...paymentMethods]),
    incoterm: model.enum([...incoterms]),
    incoterm_place: model.text(),
    transport_mode: model.enum([...transportModes]),
    lead_time_days: model.number(),
    placed_on: model.text(),
    /** For so many days after the last receipt the buyer may claim. */
    claim_days: model.number().default(CLAIM_DAYS),
    /** It is valid once the buyer has approved a sample, which they did on that day in Jakarta. */
    needs_sample: model.boolean().default(false),
    sample_approved_on: model.text().nullable(),
    /** Claims that nobody has settled, and what settled ones take off the total as discount or refund. */
    open_claims: model.number().default(0),
    discount: model.bigNumber().default(0),
    moves: model.hasMany(() => OrderMove, { mappedBy: "order" }),
    reservations: model.hasMany(() => CapacityReservation, { mappedBy: "order" }),
    transfers: model.hasMany(() => Transfer, { mappedBy: "order" }),
    shipments: model.hasMany(() => Shipment, { mappedBy: "order" }),
  })
  .cascades({ delete: ["moves", "reservations", "transfers", "shipments"] })
  .indexes([{ on: ["buyer_id"] }, { on: ["producer_id"] }, { on: ["rfq_id"] }, { on: ["status"] }])

/** When an order reached a status and who moved it there. Never edited, never deleted. */
export const OrderMove = model.define("export_order_move", {
  id: model.id({ prefix: "eomv" }).primaryKey(),
  status: model.enum([...orderStatuses]),
  actor: model.enum(["buyer", "producer", "operator", "payment"]),
  actor_name: model.text(),
  note: model.text().nullable(),
  moved_at: model.dateTime(),
  order: model.belongsTo(() => ExportOrder, { mappedBy: "moves" }),
})

/**
 * So much of a listing's month ("2027-01") is taken by an order, in the listing's unit. The rows of a
 * month never add up to more than the listing's capacity; a cancelled order has none.
 */
export const CapacityReservation = model
  .define("capacity_reservation", {
    id: model.id({ prefix: "capr" }).primaryKey(),
    listing_id: model.text(),
    month: model.text(),
    quantity: model.bigNumber(),
    order: model.belongsTo(() => ExportOrder, { mappedBy: "reservations" }),
  })
  .indexes([{ on: ["listing_id", "month"] }])

/**
 * A bank transfer as the buyer reported it, and what the operator found on the account: `credited` in
 * the order's currency, whatever was sent. `answer` says why one was refused.
 */
export const Transfer = model
  .define("export_order_transfer", {
    id: model.id({ prefix: "eotr" }).primaryKey(),
    status: model.enum([...transferStatuses]).default("reported"),
    idempotency_key: model.text(),
    amount: model.bigNumber(),
    currency: model.enum([...currencies]),
    paid_on: model.text(),
    note: model.text().nullable(),
    proof_file_id: model.text().nullable(),
    proof_file_name: model.text().nullable(),
    credited: model.bigNumber().nullable(),
    credited_on: model.text().nullable(),
    answer: model.text().nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    order: model.belongsTo(() => ExportOrder, { mappedBy: "transfers" }),
  })
  .indexes([{ on: ["order_id", "idempotency_key"], unique: true }, { on: ["status"] }])

/** How the goods of an order travel. Days are ISO days; an address to follow them at is https. */
export const Shipment = model.define("export_order_shipment", {
  id: model.id({ prefix: "eosh" }).primaryKey(),
  carrier: model.text(),
  vessel: model.text().nullable(),
  transport_number: model.text().nullable(),
  departs_on: model.text(),
  arrives_on: model.text().nullable(),
  tracking_url: model.text().nullable(),
  order: model.belongsTo(() => ExportOrder, { mappedBy: "shipments" }),
})
