import { model } from "@medusajs/framework/utils"
import { currencies } from "@serumpun/domain/money"
import { transferStatuses } from "@serumpun/domain/statuses"
import { ExportOrder } from "./export-order"

/**
 * A bank transfer as the buyer reported it, and what the operator found on the account: `credited` in
 * the order's currency, whatever was sent. `answer` says why one was refused.
 */
export const Transfer = model
  .define("export_order_transfer", {
    id: model.id({ prefix: "eotr" }).primaryKey(),
    status: model.enum([...transferStatuses]).default("reported"),
    idempotency_key: model.text(),
    amount: model.bigNumber(),
    currency: model.enum([...currencies]),
    paid_on: model.text(),
    note: model.text().nullable(),
    proof_file_id: model.text().nullable(),
    proof_file_name: model.text().nullable(),
    credited: model.bigNumber().nullable(),
    credited_on: model.text().nullable(),
    answer: model.text().nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    order: model.belongsTo(() => ExportOrder, { mappedBy: "transfers" }),
  })
  .indexes([{ on: ["order_id", "idempotency_key"], unique: true }, { on: ["status"] }])
