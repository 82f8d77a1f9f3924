import { model } from "@medusajs/framework/utils"
import { kurClasses } from "@serumpun/domain/kur"
import { referralStatuses } from "@serumpun/domain/referrals"

/**
 * A business asks agencies of its place to pass its wish for KUR on to a bank. Name, place, amount and class are as they were agreed to;
 * how to reach the business is read from its profile while this is open, and never kept here. `ended_at`: the consent was taken back.
 */
export const CreditReferral = model
  .define("credit_referral", {
    id: model.id({ prefix: "kurref" }).primaryKey(),
    producer_id: model.text(),
    name: model.text(),
    province: model.text(),
    regency: model.text(),
    district: model.text().nullable(),
    village: model.text().nullable(),
    /** Whole rupiah, at most what KUR is. */
    amount_idr: model.number(),
    kur_class: model.enum([...kurClasses]),
    /** The ISO day on which they agreed, the version of the words they agreed to, and the member who did. */
    consent_on: model.text(),
    consent_wording: model.text(),
    consented_by: model.text(),
    status: model.enum([...referralStatuses]).default("asked"),
    branch: model.text().nullable(),
    /** ISO days. */
    passed_on: model.text().nullable(),
    decided_on: model.text().nullable(),
    granted_idr: model.number().nullable(),
    /** The agent who noted the last of it. */
    noted_by: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["producer_id"], unique: true, where: "ended_at is null and decided_on is null" },
    { on: ["province", "regency"] },
  ])
