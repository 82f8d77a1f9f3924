import { model } from "@medusajs/framework/utils"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { currencies } from "@serumpun/domain/money"
import { paymentMethods } from "@serumpun/domain/quote-rules"
import { orderStatuses } from "@serumpun/domain/statuses"
import { CapacityReservation } from "./capacity-reservation"
import { OrderMove } from "./order-move"
import { Shipment } from "./shipment"
import { Transfer } from "./transfer"

/**
 * What an order made of an accepted quote has beyond Medusa's order (`order_id`): parties, terms and
 * where it stands. `serial` is Medusa's display number, `rfq_item_ids` the lines that were accepted of
 * the quote. Amounts are in `currency`, as they were quoted.
 */
export const ExportOrder = model
  .define("export_order", {
    id: model.id({ prefix: "eord" }).primaryKey(),
    order_id: model.text().unique(),
    serial: model.number(),
    status: model.enum([...orderStatuses]),
    rfq_id: model.text(),
    // One quote becomes one order: the last word when two acceptances meet.
    quote_id: model.text().unique(),
    rfq_item_ids: model.array(),
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
    moves: model.hasMany(() => OrderMove, { mappedBy: "order" }),
    reservations: model.hasMany(() => CapacityReservation, { mappedBy: "order" }),
    transfers: model.hasMany(() => Transfer, { mappedBy: "order" }),
    shipments: model.hasMany(() => Shipment, { mappedBy: "order" }),
  })
  .cascades({ delete: ["moves", "reservations", "transfers", "shipments"] })
  .indexes([{ on: ["buyer_id"] }, { on: ["producer_id"] }, { on: ["rfq_id"] }, { on: ["status"] }])
