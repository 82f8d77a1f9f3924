import { model } from "@medusajs/framework/utils"

/** A producer's browser that wants notices while no page is open; `endpoint` is its push service's address of it. */
export const PushSubscription = model
  .define("notice_push_subscription", {
    id: model.id({ prefix: "push" }).primaryKey(),
    producer_id: model.text(),
    endpoint: model.text().unique(),
    p256dh: model.text(),
    auth: model.text(),
  })
  .indexes([{ on: ["producer_id"] }])
