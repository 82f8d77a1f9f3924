import { model } from "@medusajs/framework/utils"
import { noticeStatuses } from "@serumpun/domain/notice-status"

/**
 * A mail that is owed to somebody: written with what it tells, sent afterwards. `data` is what its
 * kind needs for the text, which is composed when it is sent. With a reader it stands in the list of
 * their account too, where `read_at` is noted. `unwanted`: they have turned off mails of that group.
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
    reader_side: model.text().nullable(),
    /** The buyer's account, the producer, or the curator. */
    reader_id: model.text().nullable(),
    /** Whose wishes about mails count: a customer, the producer, or the curator. */
    person_id: model.text().nullable(),
    read_at: model.dateTime().nullable(),
    /** When it went to the browsers of its reader that want it. */
    pushed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["status", "next_attempt_at"] },
    { on: ["reader_side", "reader_id", "created_at"], name: "IDX_notice_reader" },
  ])

/** A group of mails that somebody does not want. */
export const MutedGroup = model
  .define("notice_muted_group", {
    id: model.id({ prefix: "nmut" }).primaryKey(),
    person_id: model.text(),
    group: model.text(),
  })
  .indexes([{ on: ["person_id", "group"], unique: true }])
