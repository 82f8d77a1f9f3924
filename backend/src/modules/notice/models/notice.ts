import { model } from "@medusajs/framework/utils"

export const noticeStatuses = ["waiting", "sent", "failed"] as const

/**
 * A mail that is owed to somebody: written with what it tells, sent afterwards. `data` is what its
 * kind needs for the text, which is composed when it is sent.
 */
export const Notice = model
  .define("notice", {
    id: model.id({ prefix: "noti" }).primaryKey(),
    key: model.text().unique(),
    kind: model.text(),
    recipient: model.text(),
    locale: model.text(),
    data: model.json(),
    status: model.enum([...noticeStatuses]).default("waiting"),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["status", "next_attempt_at"] }])
