import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  type ConversationSide,
  isThreadOpen,
  otherSide,
  type ThreadOf,
} from "@serumpun/domain/conversation-rules"
import type { Locale } from "@serumpun/domain/locales"
import type { FilledPhrase } from "@serumpun/domain/phrases"
import type { OrderStatus, RfqStatus } from "@serumpun/domain/statuses"
import type { MessageView, ThreadView, UnreadThreads } from "../contracts/conversation"
import type { Paged, PageAsked } from "../contracts/paging"
import { CONVERSATION_MODULE } from "../modules/conversation"
import type ConversationModuleService from "../modules/conversation/service"
import { EXPORT_ORDER_MODULE } from "../modules/export-order"
import type ExportOrderModuleService from "../modules/export-order/service"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"
import { rfqNumber } from "./rfq"

const conversations = (container: MedusaContainer) =>
  container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
type MessageRow = Awaited<ReturnType<ConversationModuleService["retrieveMessage"]>>
type Sql = { raw<T>(sql: string, parameters?: unknown[]): Promise<{ rows: T[] }> }

/** One page of a thread, newest first. A thread in which nobody has written yet is empty. */
export async function readThread(
  container: MedusaContainer,
  of: ThreadOf,
  side: ConversationSide,
  { limit, offset }: PageAsked,
): Promise<ThreadView & Paged> {
  const is_open = await isOpen(container, of)
  const [thread] = await conversations(container).listThreads(of, {
    relations: ["marks"],
    take: 1,
  })
  if (!thread) return { version: 0, is_open, messages: [], count: 0, limit, offset }
  const [rows, count] = await conversations(container).listAndCountMessages(
    { thread_id: thread.id },
    { relations: ["files"], order: { serial: "DESC" }, take: limit, skip: offset },
  )
  const readBy = (reader: ConversationSide) =>
    thread.marks.find((mark) => mark.side === reader)?.serial ?? 0
  const hidesBuyer = side === "producer" && (await isBuyerHidden(container, of))
  const messages = rows.map((row) => ({
    ...toMessageView(row),
    ...(hidesBuyer && row.side === "buyer" ? { author_name: "" } : {}),
    is_read: row.serial <= readBy(otherSide(row.side as ConversationSide)),
  }))
  return { version: thread.version, is_open, messages, count, limit, offset }
}

function toMessageView(row: MessageRow): Omit<MessageView, "is_read"> {
  return {
    id: row.id,
    serial: row.serial,
    side: row.side as ConversationSide,
    author_name: row.author_name,
    sent_at: new Date(row.created_at).toISOString(),
    language: row.language as Locale,
    text: row.text,
    phrase: row.phrase as FilledPhrase | null,
    rfq_item_id: row.rfq_item_id,
    quote_id: row.quote_id,
    files: row.files.map(({ id, file_name, size_bytes }) => ({ id, name: file_name, size_bytes })),
  }
}

/** @throws NOT_FOUND */
export async function readMessage(container: MedusaContainer, id: string): Promise<MessageView> {
  const row = await conversations(container).retrieveMessage(id, { relations: ["files"] })
  return { ...toMessageView(row), is_read: false }
}

/** Whether the buyer keeps their company from this producer, who has not sent a quote yet. */
export async function isBuyerHidden(container: MedusaContainer, of: ThreadOf): Promise<boolean> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const { hides_company } = await quotes.retrieveRfq(of.rfq_id, {
    select: ["id", "hides_company"],
  })
  if (!hides_company) return false
  const own = await quotes.listQuotes(of, { select: ["id", "sent_at"] })
  return !own.some(({ sent_at }) => sent_at)
}

/** Whether this producer was asked in this RFQ. */
export async function isRecipient(container: MedusaContainer, of: ThreadOf): Promise<boolean> {
  const [recipient] = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRecipients(of, { select: ["id"], take: 1 })
  return recipient !== undefined
}

/** Whether either side may still write. */
export async function isOpen(container: MedusaContainer, of: ThreadOf): Promise<boolean> {
  const [rfq, orders] = await Promise.all([
    container
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .retrieveRfq(of.rfq_id, { select: ["id", "status"] }),
    container
      .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
      .listExportOrders(of, { select: ["id", "status"] }),
  ])
  return isThreadOpen(
    rfq.status as RfqStatus,
    orders.map(({ status }) => status as OrderStatus),
  )
}

/**
 * A file of this thread, for whoever may read the thread.
 * @throws NOT_FOUND for a file of another thread too
 */
export async function readThreadFile(
  container: MedusaContainer,
  of: ThreadOf,
  id: string,
): Promise<{ file_id: string; file_name: string }> {
  const [file] = await conversations(container).listMessageFiles(
    { id },
    { relations: ["message", "message.thread"], take: 1 },
  )
  const thread = file?.message.thread as unknown as ThreadOf | undefined
  if (!file || thread?.rfq_id !== of.rfq_id || thread.producer_id !== of.producer_id)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such file")
  return { file_id: file.file_id, file_name: file.file_name }
}

/** Threads of a buyer's own RFQs with messages that they have not read. */
export async function readBuyersUnread(
  container: MedusaContainer,
  buyer_id: string,
): Promise<UnreadThreads> {
  const rfqs = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqs({ buyer_id }, { select: ["id"], take: 10_000 })
  const ids = rfqs.map(({ id }) => id)
  return countUnread(container, "buyer", "thread.rfq_id = any(?)", ids)
}

/** A producer's threads with messages that they have not read. */
export function readUnread(
  container: MedusaContainer,
  { producer_id }: { producer_id: string },
): Promise<UnreadThreads> {
  return countUnread(container, "producer", "thread.producer_id = any(?)", [producer_id])
}

async function countUnread(
  container: MedusaContainer,
  side: ConversationSide,
  condition: string,
  ids: string[],
): Promise<UnreadThreads> {
  const { rows } = await container.resolve<Sql>(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rfq_id: string
    producer_id: string
    unread: string
  }>(
    `select thread.rfq_id, thread.producer_id, count(*) as unread
     from conversation_thread thread
     join conversation_message message on message.thread_id = thread.id and message.side <> ?
     left join conversation_read_mark mark on mark.thread_id = thread.id and mark.side = ?
     where message.serial > coalesce(mark.serial, 0) and ${condition}
     group by thread.rfq_id, thread.producer_id`,
    [side, side, ids],
  )
  const rfqs = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqs({ id: rows.map(({ rfq_id }) => rfq_id) }, { take: rows.length })
  const numbers = new Map(rfqs.map((rfq) => [rfq.id, rfqNumber(rfq)]))
  const threads = rows.map((row) => ({
    ...row,
    number: numbers.get(row.rfq_id) ?? "",
    unread: Number(row.unread),
  }))
  return { unread: threads.reduce((sum, { unread }) => sum + unread, 0), threads }
}
