import { model } from "@medusajs/framework/utils"
import { cardPaymentStatuses, disputeStatuses } from "@serumpun/domain/card-payment"
import { currencies } from "@serumpun/domain/money"

/**
 * A payment of an order on Stripe's own page. `order_id` is our order; `session_id` and
 * `payment_intent_id` are Stripe's ids, by which money is booked once. No data of a card is here.
 */
export const CardPayment = model
  .define("card_payment", {
    id: model.id({ prefix: "cpay" }).primaryKey(),
    order_id: model.text(),
    status: model.enum([...cardPaymentStatuses]).default("open"),
    /** What was asked for, in the order's currency. */
    amount: model.bigNumber(),
    currency: model.enum([...currencies]),
    session_id: model.text().nullable(),
    page_url: model.text().nullable(),
    payment_intent_id: model.text().nullable(),
    /** What came, in the order's currency; null before. */
    paid_amount: model.bigNumber().nullable(),
    paid_at: model.dateTime().nullable(),
    /** What the buyer's bank does about it: nothing yet, asks for it back, or has decided. */
    dispute_status: model.enum([...disputeStatuses]).nullable(),
    dispute_amount: model.bigNumber().nullable(),
    /** ISO day until which the bank can be answered. */
    dispute_respond_by: model.text().nullable(),
  })
  .indexes([
    { on: ["order_id"] },
    { on: ["session_id"], unique: true, where: "session_id is not null" },
    { on: ["payment_intent_id"], unique: true, where: "payment_intent_id is not null" },
    { on: ["status"] },
  ])
