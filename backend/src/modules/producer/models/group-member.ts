import { model } from "@medusajs/framework/utils"
import { membershipStatuses } from "@serumpun/domain/statuses"

/**
 * A producer in the group of another (`group_id`, a producer too: a cooperative, BUMDes or KUB).
 * Invited by the group, joined by the member's own consent, ended by either.
 */
export const GroupMember = model
  .define(
    { name: "groupMember", tableName: "producer_group_member" },
    {
      id: model.id({ prefix: "grpm" }).primaryKey(),
      group_id: model.text(),
      producer_id: model.text(),
      status: model.enum([...membershipStatuses]).default("invited"),
      answered_at: model.dateTime().nullable(),
    },
  )
  .indexes([{ on: ["group_id", "producer_id"], unique: true }, { on: ["producer_id"] }])
