import { model } from "@medusajs/framework/utils"
import { grantKinds, grantSources } from "@serumpun/domain/grants"

/** Money or a tool that a business of the register was given, as an agent noted it; what was noted by mistake is a deleted row. */
export const GrantReceived = model
  .define("grant_received", {
    id: model.id({ prefix: "grant" }).primaryKey(),
    business_id: model.text(),
    kind: model.enum([...grantKinds]),
    what: model.text(),
    /** Whole rupiah; null for a tool of which nobody said what it is worth. */
    amount_idr: model.number().nullable(),
    source: model.enum([...grantSources]),
    year: model.number(),
    noted_by: model.text(),
    /** The key of the form that was sent, so that two taps are one grant. */
    idempotency_key: model.text().unique(),
    taken_back_by: model.text().nullable(),
    taken_back_reason: model.text().nullable(),
  })
  .indexes([{ on: ["business_id"] }])
