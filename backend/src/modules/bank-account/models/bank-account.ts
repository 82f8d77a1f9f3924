import { model } from "@medusajs/framework/utils"

/**
 * Where a producer is paid out to. The number is kept sealed (`src/bank-account/seal.ts`); its last
 * four digits are all that is read without the key.
 */
export const BankAccount = model
  .define("bank_account", {
    id: model.id({ prefix: "bacc" }).primaryKey(),
    producer_id: model.text(),
    bank: model.text(),
    holder: model.text(),
    sealed: model.text(),
    key_id: model.text(),
    last4: model.text(),
    /** The member who typed it. */
    changed_by: model.text(),
    changed_at: model.dateTime(),
  })
  .indexes([{ on: ["producer_id"], unique: true }])
