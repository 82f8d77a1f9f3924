import { model } from "@medusajs/framework/utils"

/**
 * A browser of a producer's member that wants notices while no page is open; `endpoint` is its push
 * service's address of it. `member_id` is null in rows from before a producer had several people.
 */
export const PushSubscription = model
  .define("notice_push_subscription", {
    id: model.id({ prefix: "push" }).primaryKey(),
    producer_id: model.text(),
    member_id: model.text().nullable(),
    endpoint: model.text().unique(),
    p256dh: model.text(),
    auth: model.text(),
  })
  .indexes([{ on: ["producer_id"] }, { on: ["member_id"] }])
