import { model } from "@medusajs/framework/utils"

/**
 * A code with which a business says that an entry of the register is its own. Only a keyed hash of it is kept; it holds to the end of
 * `expires_at`, for one claim, and until a newer one of the entry takes its place.
 */
export const BusinessInvitation = model
  .define("business_invitation", {
    id: model.id({ prefix: "businv" }).primaryKey(),
    business_id: model.text(),
    code_hash: model.text().unique(),
    expires_at: model.dateTime(),
    invited_by: model.text(),
    /** The institution to ask when a code does not work; null for the operators. */
    office: model.text().nullable(),
    used_at: model.dateTime().nullable(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["business_id"], unique: true, where: "used_at is null and ended_at is null" }])
