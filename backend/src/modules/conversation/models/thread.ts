import { model } from "@medusajs/framework/utils"
import { conversationSides } from "@serumpun/domain/conversation-rules"

/**
 * What a buyer and one producer of an RFQ write to each other. The row comes with the first message or
 * the first look; who may open it is whoever may open their part of the RFQ. `version` moves with every
 * message and every read mark, so that whoever waits for news asks for one number.
 */
export const Thread = model
  .define("conversation_thread", {
    id: model.id({ prefix: "thrd" }).primaryKey(),
    rfq_id: model.text(),
    producer_id: model.text(),
    /** Number of the newest message; messages of a thread count from 1 without gaps. */
    last_serial: model.number().default(0),
    version: model.number().default(0),
    messages: model.hasMany(() => Message, { mappedBy: "thread" }),
    marks: model.hasMany(() => ReadMark, { mappedBy: "thread" }),
  })
  .cascades({ delete: ["messages", "marks"] })
  .indexes([{ on: ["rfq_id", "producer_id"], unique: true }, { on: ["producer_id"] }])

/**
 * One message, never edited and never deleted. `author_id` is the person: a customer, or a producer's
 * member. A phrase is kept by its id and values, so that each side reads it in its own language.
 */
export const Message = model
  .define("conversation_message", {
    id: model.id({ prefix: "cmsg" }).primaryKey(),
    serial: model.number(),
    side: model.enum([...conversationSides]),
    author_id: model.text(),
    author_name: model.text(),
    /** The sender's own key: the same key is the same message, however often it is sent. */
    client_key: model.text(),
    /** One of our languages, as the sender said. */
    language: model.text(),
    text: model.text().nullable(),
    /** `FilledPhrase` of the domain. */
    phrase: model.json().nullable(),
    /** What it is about, when it is not the whole RFQ. */
    rfq_item_id: model.text().nullable(),
    quote_id: model.text().nullable(),
    files: model.hasMany(() => MessageFile, { mappedBy: "message" }),
    thread: model.belongsTo(() => Thread, { mappedBy: "messages" }),
  })
  .cascades({ delete: ["files"] })
  .indexes([
    { on: ["thread_id", "side", "client_key"], unique: true },
    { on: ["thread_id", "serial"], unique: true },
  ])

/** A PDF or picture beside a message, kept privately. */
export const MessageFile = model.define("conversation_file", {
  id: model.id({ prefix: "cfil" }).primaryKey(),
  file_id: model.text(),
  file_name: model.text(),
  size_bytes: model.number(),
  message: model.belongsTo(() => Message, { mappedBy: "files" }),
})

/**
 * How far one side has read, and the mail that was last written to it about this thread: its key, so
 * that reading takes it back while it waits, and when it is due, so that the next one keeps its distance.
 */
export const ReadMark = model
  .define("conversation_read_mark", {
    id: model.id({ prefix: "crmk" }).primaryKey(),
    side: model.enum([...conversationSides]),
    serial: model.number().default(0),
    read_at: model.dateTime().nullable(),
    mail_key: model.text().nullable(),
    mail_due_at: model.dateTime().nullable(),
    thread: model.belongsTo(() => Thread, { mappedBy: "marks" }),
  })
  .indexes([{ on: ["thread_id", "side"], unique: true }])
