import { model } from "@medusajs/framework/utils"
import { milestoneKinds } from "@serumpun/domain/delivery/milestones"
import { checklistUploadStatuses } from "@serumpun/domain/statuses"

// Rows of one order name it by `order_id`, the id of its export order.

/** What the producer told of the goods, once; the same key is the same milestone. */
export const Milestone = model
  .define("delivery_milestone", {
    id: model.id({ prefix: "dmil" }).primaryKey(),
    order_id: model.text(),
    idempotency_key: model.text(),
    kind: model.enum([...milestoneKinds]),
    text: model.text().nullable(),
    happened_on: model.text(),
  })
  .indexes([{ on: ["order_id", "idempotency_key"], unique: true }])

/**
 * A paper handed in for an entry of the order's checklist (`kind`). Where the entry stands is what the
 * newest of them says; without one it is missing. `answer` says why one was refused.
 */
export const ChecklistUpload = model
  .define("delivery_checklist_upload", {
    id: model.id({ prefix: "dchk" }).primaryKey(),
    order_id: model.text(),
    kind: model.text(),
    status: model.enum([...checklistUploadStatuses]).default("uploaded"),
    file_id: model.text(),
    file_name: model.text(),
    note: model.text().nullable(),
    answer: model.text().nullable(),
    checked_by: model.text().nullable(),
    checked_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["order_id"] }])

/** Goods that have come: `lines` holds the quantities per line of the order, in its unit. */
export const Receipt = model
  .define("delivery_receipt", {
    id: model.id({ prefix: "drec" }).primaryKey(),
    order_id: model.text(),
    idempotency_key: model.text(),
    received_on: model.text(),
    lines: model.json(),
    /** Nothing more is expected after it, also when less came than was ordered. */
    is_last: model.boolean(),
    note: model.text().nullable(),
  })
  .indexes([{ on: ["order_id", "idempotency_key"], unique: true }])

/** A photo of a milestone or of a claim (`owner_id`), as we encoded it; private to the order's sides. */
export const DeliveryFile = model
  .define("delivery_file", {
    id: model.id({ prefix: "dfil" }).primaryKey(),
    order_id: model.text(),
    owner_id: model.text(),
    place: model.number(),
    file_id: model.text(),
    file_name: model.text(),
    width: model.number(),
    height: model.number(),
  })
  .indexes([{ on: ["order_id"] }])
