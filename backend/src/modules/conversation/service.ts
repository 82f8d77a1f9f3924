import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import {
  type ConversationSide,
  otherSide,
  type ThreadOf,
} from "@serumpun/domain/conversation-rules"
import type { FilledPhrase } from "@serumpun/domain/phrases"
import { Message, MessageFile, ReadMark, Thread } from "./models/thread"
import { nextMail, type NextMail } from "./next-mail"

export type NewMessage = ThreadOf & {
  side: ConversationSide
  author_id: string
  author_name: string
  client_key: string
  language: string
  text: string | null
  phrase: FilledPhrase | null
  rfq_item_id: string | null
  quote_id: string | null
  files: { file_id: string; file_name: string; size_bytes: number }[]
}

/** `mail`: what has to be written to the other side; null when a mail that waits tells of it already. */
export type AddedMessage = { id: string; is_new: boolean; mail: NextMail | null }

type Row = Record<string, string | number | Date | null>
type Sql = { execute(sql: string, parameters?: unknown[]): Promise<Row[]> }
const sqlOf = (context: Context) => context.transactionManager as unknown as Sql

export default class ConversationModuleService extends MedusaService({
  Thread,
  Message,
  MessageFile,
  ReadMark,
}) {
  /**
   * Adds a message, once per key. The thread's row is held until the transaction ends, so that numbers
   * follow each other as they become visible, and who reads "from 7 on" misses nothing.
   */
  @InjectTransactionManager()
  async addMessage(
    message: NewMessage,
    @MedusaContext() context: Context = {},
  ): Promise<AddedMessage> {
    const sql = sqlOf(context)
    const thread_id = await holdThread(sql, message)
    const { side, client_key } = message
    const [known] = await sql.execute(
      `select id from conversation_message where thread_id = ? and side = ? and client_key = ?`,
      [thread_id, side, client_key],
    )
    if (known) return { id: String(known.id), is_new: false, mail: null }
    const [moved] = await sql.execute(
      `update conversation_thread set last_serial = last_serial + 1, version = version + 1,
       updated_at = now() where id = ? returning last_serial`,
      [thread_id],
    )
    const serial = Number(moved?.last_serial)
    const id = await insertMessage(sql, { thread_id, serial, message })
    await readUpTo(sql, { thread_id, side, serial })
    return { id, is_new: true, mail: await planMail(sql, { thread_id, serial, side }) }
  }

  /**
   * One side has seen the messages up to this number.
   * @returns the key of a mail that waits to be sent and need not be any more
   */
  @InjectTransactionManager()
  async markRead(
    { serial, side, ...of }: ThreadOf & { side: ConversationSide; serial: number },
    @MedusaContext() context: Context = {},
  ): Promise<{ unneeded_mail: string | null }> {
    const sql = sqlOf(context)
    const thread_id = await holdThread(sql, of)
    const [before] = await sql.execute(
      `select mail_key from conversation_read_mark where thread_id = ? and side = ?`,
      [thread_id, side],
    )
    const hasMoved = await readUpTo(sql, { thread_id, side, serial })
    if (!hasMoved) return { unneeded_mail: null }
    // What has been read before its mail went out counts as no mail: the next one is free to go.
    await sql.execute(
      `update conversation_read_mark set mail_key = null,
       mail_due_at = case when mail_due_at > now() then null else mail_due_at end
       where thread_id = ? and side = ?`,
      [thread_id, side],
    )
    await sql.execute(
      `update conversation_thread set version = version + 1, updated_at = now() where id = ?`,
      [thread_id],
    )
    return { unneeded_mail: (before?.mail_key as string | null) ?? null }
  }
}

async function holdThread(sql: Sql, { rfq_id, producer_id }: ThreadOf): Promise<string> {
  await sql.execute(
    `insert into conversation_thread (id, rfq_id, producer_id) values (?, ?, ?)
     on conflict (rfq_id, producer_id) where deleted_at is null do nothing`,
    [generateEntityId("", "thrd"), rfq_id, producer_id],
  )
  const [thread] = await sql.execute(
    `select id from conversation_thread
     where rfq_id = ? and producer_id = ? and deleted_at is null for update`,
    [rfq_id, producer_id],
  )
  return String(thread?.id)
}

async function insertMessage(
  sql: Sql,
  { thread_id, serial, message }: { thread_id: string; serial: number; message: NewMessage },
): Promise<string> {
  const id = generateEntityId("", "cmsg")
  const { side, author_id, author_name, client_key, language, text, phrase } = message
  await sql.execute(
    `insert into conversation_message (id, thread_id, serial, side, author_id, author_name,
       client_key, language, text, phrase, rfq_item_id, quote_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)`,
    [
      id,
      thread_id,
      serial,
      side,
      author_id,
      author_name,
      client_key,
      language,
      text,
      phrase && JSON.stringify(phrase),
      message.rfq_item_id,
      message.quote_id,
    ],
  )
  for (const { file_id, file_name, size_bytes } of message.files)
    await sql.execute(
      `insert into conversation_file (id, message_id, file_id, file_name, size_bytes)
       values (?, ?, ?, ?, ?)`,
      [generateEntityId("", "cfil"), id, file_id, file_name, size_bytes],
    )
  return id
}

/** @returns whether that side had read less before */
async function readUpTo(
  sql: Sql,
  { thread_id, side, serial }: { thread_id: string; side: ConversationSide; serial: number },
): Promise<boolean> {
  const [moved] = await sql.execute(
    `insert into conversation_read_mark (id, thread_id, side, serial, read_at)
     select ?, id, ?, least(?, last_serial), now() from conversation_thread where id = ?
     on conflict (thread_id, side) where deleted_at is null do update
     set serial = excluded.serial, read_at = now(), updated_at = now()
     where conversation_read_mark.serial < excluded.serial
     returning serial`,
    [generateEntityId("", "crmk"), side, serial, thread_id],
  )
  return moved !== undefined && Number(moved.serial) > 0
}

/** When the other side's next mail about this thread is due; notes it beside what they have read. */
async function planMail(
  sql: Sql,
  { thread_id, serial, side }: { thread_id: string; serial: number; side: ConversationSide },
): Promise<NextMail | null> {
  const reader = otherSide(side)
  await sql.execute(
    `insert into conversation_read_mark (id, thread_id, side) values (?, ?, ?)
     on conflict (thread_id, side) where deleted_at is null do nothing`,
    [generateEntityId("", "crmk"), thread_id, reader],
  )
  const [mark] = await sql.execute(
    `select mail_due_at from conversation_read_mark where thread_id = ? and side = ?`,
    [thread_id, reader],
  )
  const mail = nextMail({
    key: `message_received:${thread_id}:${serial}`,
    last_due_at: mark?.mail_due_at ? new Date(mark.mail_due_at) : null,
    now: new Date(),
  })
  if (mail)
    await sql.execute(
      `update conversation_read_mark set mail_key = ?, mail_due_at = ? where thread_id = ? and side = ?`,
      [mail.key, mail.due_at, thread_id, reader],
    )
  return mail
}
