/**
 * What a buyer and one producer of an RFQ write to each other:
 * /store/buyer/rfqs/:id/threads/:producerId/* and /producer/rfqs/:id/thread/*.
 */
import { z } from "@medusajs/framework/zod"
import { type ConversationSide, MESSAGE_MAX } from "@serumpun/domain/conversation-rules"
import { incoterms } from "@serumpun/domain/incoterms"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { locales, type Locale } from "@serumpun/domain/locales"
import { currencies } from "@serumpun/domain/money"
import { type FilledPhrase, phraseIds } from "@serumpun/domain/phrases"
import { units } from "@serumpun/domain/units"
import { amount, day, id, idempotencyKey, money, text, textOrNull, wholeNumber } from "./fields"
import { pageQuery } from "./paging"

const phraseValues = z
  .object({
    quantity: z.object({ number: money, unit: z.enum(units) }).strict(),
    money: z.object({ number: money, currency: z.enum(currencies) }).strict(),
    days: amount,
    percent: amount,
    date: day,
    port: text(LIMITS.place),
    incoterm: z.enum(incoterms),
  })
  .partial()
  .strict()

/**
 * POST …/messages → { message: MessageView }; with a file as multipart to …/messages/file, where
 * `message` is this as JSON beside `file`. The same key from the same side is the same message.
 */
export const SendMessage = z
  .object({
    client_key: idempotencyKey,
    language: z.enum(locales),
    text: textOrNull(MESSAGE_MAX),
    phrase: z
      .object({ id: z.enum(phraseIds), values: phraseValues })
      .strict()
      .nullable(),
    rfq_item_id: id.nullable(),
    quote_id: id.nullable(),
  })
  .strict()
export type SendMessage = z.infer<typeof SendMessage>

/** GET …/messages: the newest first; what is asked for counts as read. */
export const MessagesQuery = z.object(pageQuery).strict()

/**
 * GET …/news?after=7&wait=10 → { version }: answers as soon as the thread's version is another one, at
 * the latest after so many seconds.
 */
export const NewsQuery = z
  .object({
    after: wholeNumber(0, 1_000_000_000).default(0),
    wait: wholeNumber(0, 20).default(0),
  })
  .strict()

export type MessageView = {
  id: string
  serial: number
  side: ConversationSide
  author_name: string
  sent_at: string
  language: Locale
  text: string | null
  phrase: FilledPhrase | null
  rfq_item_id: string | null
  quote_id: string | null
  files: { id: string; name: string; size_bytes: number }[]
  /** The other side has seen it. */
  is_read: boolean
}

/** What GET …/messages answers, beside `count`, `limit` and `offset`. */
export type ThreadView = {
  version: number
  /** Whether this side may write now. */
  is_open: boolean
  /** Newest first. */
  messages: MessageView[]
}

/** GET /store/buyer/threads, GET /producer/threads: what has not been read, by thread. */
export type UnreadThreads = {
  unread: number
  /** `number`: of the RFQ. */
  threads: { rfq_id: string; producer_id: string; number: string; unread: number }[]
}
