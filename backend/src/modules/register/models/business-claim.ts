import { model } from "@medusajs/framework/utils"

const isOpen = "ended_at is null"

/** Which producer an entry of the register is, by its own word; at most one each way holds at a time. */
export const BusinessClaim = model
  .define("business_claim", {
    id: model.id({ prefix: "busclm" }).primaryKey(),
    business_id: model.text(),
    producer_id: model.text(),
    invitation_id: model.text(),
    /** The ISO day on which they agreed, and the version of the words they agreed to. */
    consent_on: model.text(),
    consent_wording: model.text(),
    /** The business had no NIB of its own and took over the entry's, which curators have yet to check. */
    took_nib: model.boolean().default(false),
    ended_at: model.dateTime().nullable(),
    ended_by: model.text().nullable(),
    end_reason: model.text().nullable(),
  })
  .indexes([
    { on: ["business_id"], unique: true, where: isOpen },
    { on: ["producer_id"], unique: true, where: isOpen },
  ])
