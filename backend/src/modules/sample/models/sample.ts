import { model } from "@medusajs/framework/utils"
import { currencies } from "@serumpun/domain/money"
import { sampleStatuses } from "@serumpun/domain/statuses"

/**
 * Samples that a buyer has asked one producer for; asked of several producers at once they share
 * `idempotency_key`. `goods` are the listings as they were public then, each with what the buyer wants of
 * it and, once the producer has answered, its price in `currency`. `order_id` is the export order that a
 * priced sample is paid by; a free one has none.
 */
export const Sample = model
  .define("sample", {
    id: model.id({ prefix: "smpl" }).primaryKey(),
    serial: model.autoincrement(),
    status: model.enum([...sampleStatuses]).default("asked"),
    idempotency_key: model.text(),
    buyer_id: model.text(),
    /** Who of the company asked. */
    person_id: model.text(),
    producer_id: model.text(),
    producer_name: model.text(),
    rfq_id: model.text().nullable(),
    order_id: model.text().unique().nullable(),
    goods: model.json(),
    recipient: model.text(),
    street: model.text(),
    postal_code: model.text(),
    city: model.text(),
    country: model.text(),
    phone: model.text().nullable(),
    /** What the buyer wants to find out by it. */
    purpose: model.text(),
    currency: model.enum([...currencies]),
    courier_cost: model.bigNumber().nullable(),
    total: model.bigNumber().nullable(),
    courier: model.text().nullable(),
    dispatch_days: model.number().nullable(),
    dispatched_on: model.text().nullable(),
    tracking_number: model.text().nullable(),
    tracking_url: model.text().nullable(),
  })
  .indexes([
    { on: ["buyer_id", "idempotency_key", "producer_id"], unique: true },
    { on: ["producer_id"] },
    { on: ["rfq_id"] },
    { on: ["status"] },
  ])

/** What was done to a sample, when and by whom. Never edited, never deleted. */
export const SampleEntry = model
  .define("sample_entry", {
    id: model.id({ prefix: "smpe" }).primaryKey(),
    sample_id: model.text(),
    status: model.enum([...sampleStatuses]),
    actor: model.enum(["buyer", "producer", "operator", "payment"]),
    actor_name: model.text(),
    note: model.text().nullable(),
  })
  .indexes([{ on: ["sample_id"] }])
