import { model } from "@medusajs/framework/utils"

/**
 * A code that was sent to a number, kept as a keyed hash. One stands for a number and purpose, the newest,
 * until it is used, has been tried five times, or `expires_at`. `member_id`: who confirms a number of
 * theirs; null for signing in.
 */
export const PhoneCode = model
  .define("phone_code", {
    id: model.id({ prefix: "pcod" }).primaryKey(),
    number: model.text(),
    purpose: model.enum(["sign_in", "confirm"]),
    member_id: model.text().nullable(),
    code_hash: model.text(),
    tries: model.number().default(0),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["number", "purpose"], unique: true }, { on: ["expires_at"] }])
