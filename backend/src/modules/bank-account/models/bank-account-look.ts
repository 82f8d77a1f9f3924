import { model } from "@medusajs/framework/utils"

/** Somebody was shown a whole number, to pay out an order; never changed. */
export const BankAccountLook = model
  .define("bank_account_look", {
    id: model.id({ prefix: "balk" }).primaryKey(),
    producer_id: model.text(),
    order_id: model.text(),
    user_id: model.text(),
    actor_name: model.text(),
    /** So that a later reader knows which number it was. */
    last4: model.text(),
  })
  .indexes([{ on: ["producer_id"] }])
