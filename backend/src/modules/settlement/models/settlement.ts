import { model } from "@medusajs/framework/utils"
import { currencies } from "@serumpun/domain/money"

/**
 * Money of an order (`order_id`, ours) that goes back to the buyer: to the card that paid
 * (`card_payment_id`), or by a bank transfer that the operator has made. A card's is "asked" until
 * Stripe has taken it on.
 */
export const OrderRefund = model
  .define("order_refund", {
    id: model.id({ prefix: "orfd" }).primaryKey(),
    order_id: model.text(),
    idempotency_key: model.text(),
    status: model.enum(["asked", "done", "failed"]),
    way: model.enum(["card", "transfer"]),
    amount: model.bigNumber(),
    /** So much of it was more than the order is worth. */
    of_excess: model.bigNumber(),
    currency: model.enum([...currencies]),
    reason: model.text(),
    card_payment_id: model.text().nullable(),
    stripe_refund_id: model.text().nullable(),
    /** The bank's, of a transfer. */
    reference: model.text().nullable(),
    refunded_on: model.text(),
    proof_file_id: model.text().nullable(),
    proof_file_name: model.text().nullable(),
    decided_by: model.text(),
  })
  .indexes([{ on: ["order_id", "idempotency_key"], unique: true }, { on: ["status"] }])

/**
 * One side asks to cancel an order that money or work has gone into; an operator decides after both
 * have spoken. `kept`: what the producer keeps of what was received, in the order's currency.
 */
export const Cancellation = model
  .define("order_cancellation", {
    id: model.id({ prefix: "ocan" }).primaryKey(),
    order_id: model.text(),
    status: model.enum(["asked", "agreed", "refused"]).default("asked"),
    asked_by: model.enum(["buyer", "producer"]),
    asked_by_name: model.text(),
    reason: model.text(),
    kept: model.bigNumber().nullable(),
    answer: model.text().nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["order_id"] }, { on: ["status"] }])

/**
 * What the operator owes a producer of one order, line by line and never changed: what came in, the fee
 * kept of it, what went back to the buyer, what was paid out. A mistake is answered by a counter-entry.
 * `amount` is signed, in the order's currency; `source` names what it follows from, and enters once.
 */
export const PayoutEntry = model
  .define("payout_entry", {
    id: model.id({ prefix: "pent" }).primaryKey(),
    order_id: model.text(),
    producer_id: model.text(),
    kind: model.enum(["received", "fee", "returned", "paid_out", "counter"]),
    amount: model.bigNumber(),
    currency: model.enum([...currencies]),
    source: model.text().unique(),
    /** ISO day by which it is to be paid out. */
    due_on: model.text().nullable(),
    reference: model.text().nullable(),
    booked_on: model.text(),
    note: model.text().nullable(),
    proof_file_id: model.text().nullable(),
    proof_file_name: model.text().nullable(),
    actor_name: model.text(),
  })
  .indexes([{ on: ["order_id"] }, { on: ["producer_id", "currency"] }])
