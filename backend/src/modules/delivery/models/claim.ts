import { model } from "@medusajs/framework/utils"
import { claimReasons, claimRemedies } from "@serumpun/domain/delivery/claims"
import { claimStatuses } from "@serumpun/domain/statuses"

/**
 * What a buyer says is wrong with goods that have come. `asked_*` is what they ask for; `remedy` and
 * `amount` (the order's currency) are what is proposed, and once it is settled what was agreed.
 */
export const Claim = model
  .define("delivery_claim", {
    id: model.id({ prefix: "dclm" }).primaryKey(),
    order_id: model.text(),
    idempotency_key: model.text(),
    status: model.enum([...claimStatuses]).default("open"),
    reason: model.enum([...claimReasons]),
    text: model.text(),
    lines: model.json(),
    asked_remedy: model.enum([...claimRemedies]),
    asked_amount: model.bigNumber().nullable(),
    remedy: model.enum([...claimRemedies]).nullable(),
    amount: model.bigNumber().nullable(),
    settled_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["order_id", "idempotency_key"], unique: true }, { on: ["status"] }])

/** What was done to a claim, when and by whom. Never edited, never deleted. */
export const ClaimEntry = model
  .define("delivery_claim_entry", {
    id: model.id({ prefix: "dcle" }).primaryKey(),
    claim_id: model.text(),
    order_id: model.text(),
    kind: model.enum(["propose", "agree", "reject", "withdraw", "escalate", "decide"]),
    actor: model.enum(["buyer", "producer", "operator"]),
    actor_name: model.text(),
    text: model.text().nullable(),
    remedy: model.enum([...claimRemedies]).nullable(),
    amount: model.bigNumber().nullable(),
  })
  .indexes([{ on: ["order_id"] }])
