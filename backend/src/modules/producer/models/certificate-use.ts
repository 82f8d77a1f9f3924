import { model } from "@medusajs/framework/utils"
import { certificateUseStatuses } from "@serumpun/domain/statuses"

/**
 * A member stands on a certificate of their group: they ask, the group confirms, either ends it, and it
 * ends with the membership. `group_id` and `producer_id` are producers; `series_id` is the first
 * certificate of the series, so that a renewal of the group's is everybody's at once.
 */
export const CertificateUse = model
  .define("certificate_use", {
    id: model.id({ prefix: "cuse" }).primaryKey(),
    series_id: model.text(),
    group_id: model.text(),
    producer_id: model.text(),
    status: model.enum([...certificateUseStatuses]).default("asked"),
    answered_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["series_id", "producer_id"], unique: true },
    { on: ["producer_id"] },
    { on: ["group_id"] },
  ])
