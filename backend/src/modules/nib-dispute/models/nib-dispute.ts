import { model } from "@medusajs/framework/utils"
import { nibDisputeStatuses } from "@serumpun/domain/statuses"

/**
 * A business says that a NIB which another one has given is its own. The printouts are among its
 * evidence; `answer` is the reason of whoever decided.
 */
export const NibDispute = model
  .define("nib_dispute", {
    id: model.id({ prefix: "nibd" }).primaryKey(),
    producer_id: model.text(),
    nib: model.text(),
    status: model.enum(nibDisputeStatuses).default("draft"),
    explanation: model.text().default(""),
    answer: model.text().nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["producer_id", "nib"], unique: true }, { on: ["status"] }])
