import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { MutedGroup, Notice } from "./models/notice"
import { PushSubscription } from "./models/push-subscription"
import { createPost, type Letter, type Post, type PostOptions } from "../../mail/post"

/** A notice to be written; its key makes it one of a kind, however often it is written. */
export type NoticeRow = {
  key: string
  kind: string
  recipient: string
  locale: string
  data: Record<string, unknown>
  /** Not to be sent before; at once when absent. */
  due_at?: Date
  /** In whose account it is listed; null for a mail only. */
  reader: NoticeReader | null
}

/** The account that lists a notice, and the one whose wishes about mails count. */
export type NoticeReader =
  | { side: "buyer"; account_id: string; person_id: string }
  | { side: "producer"; producer_id: string }
  | { side: "curator"; curator_id: string }

export type NewSubscription = {
  producer_id: string
  member_id: string
  endpoint: string
  p256dh: string
  auth: string
}

function idsOf(reader: NoticeReader): string[] {
  if (reader.side === "buyer") return [reader.side, reader.account_id, reader.person_id]
  const id = reader.side === "producer" ? reader.producer_id : reader.curator_id
  return [reader.side, id, id]
}

type Sql = { execute(sql: string, parameters?: unknown[]): Promise<{ id: string }[]> }

export default class NoticeModuleService extends MedusaService({
  Notice,
  MutedGroup,
  PushSubscription,
}) {
  private readonly post: Post

  constructor(dependencies: object, options: PostOptions) {
    super(dependencies, options)
    this.post = createPost(options)
  }

  /** Writes those that are not there yet; a key that is there stays as it is, sent or not. */
  @InjectTransactionManager()
  async addNotices(rows: NoticeRow[], @MedusaContext() context: Context = {}): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    for (const { key, kind, recipient, locale, data, due_at, reader } of rows)
      await sql.execute(
        `insert into notice (id, key, kind, recipient, locale, data, next_attempt_at,
           reader_side, reader_id, person_id)
         values (?, ?, ?, ?, ?, ?::jsonb, coalesce(?, now()), ?, ?, ?) on conflict do nothing`,
        [
          generateEntityId("", "noti"),
          key,
          kind,
          recipient,
          locale,
          JSON.stringify(data),
          due_at ?? null,
          ...(reader ? idsOf(reader) : [null, null, null]),
        ],
      )
  }

  /** Takes back what has not been sent: what it tells has been undone. */
  @InjectTransactionManager()
  async dropNotices(keys: string[], @MedusaContext() context: Context = {}): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    for (const key of keys)
      await sql.execute(`delete from notice where key = ? and status <> 'sent'`, [key])
  }

  /** Takes back what its reader knows by now; one that is being sent at this moment goes out. */
  @InjectTransactionManager()
  async dropUnneeded(key: string, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    await sql.execute(
      `delete from notice where id in (
         select id from notice where key = ? and status <> 'sent' for update skip locked)`,
      [key],
    )
  }

  /** Says which groups of mails somebody does not want, instead of what they said before. */
  @InjectTransactionManager()
  async muteGroups(
    person_id: string,
    groups: string[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    await sql.execute(`delete from notice_muted_group where person_id = ?`, [person_id])
    for (const group of new Set(groups))
      await sql.execute(
        `insert into notice_muted_group (id, person_id, "group") values (?, ?, ?)
         on conflict do nothing`,
        [generateEntityId("", "nmut"), person_id, group],
      )
  }

  /** Notes that one side has seen what their account lists: all of it, or one notice. */
  @InjectTransactionManager()
  async markSeen(
    { side, reader_id, id }: { side: NoticeReader["side"]; reader_id: string; id: string | null },
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    await sql.execute(
      `update notice set read_at = now(), updated_at = now()
       where reader_side = ? and reader_id = ? and read_at is null and (?::text is null or id = ?)`,
      [side, reader_id, id, id],
    )
  }

  /** A member's browser wants notices of this producer; one that somebody else had used is theirs now. */
  @InjectTransactionManager()
  async subscribe(
    { producer_id, member_id, endpoint, p256dh, auth }: NewSubscription,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    await sql.execute(
      `insert into notice_push_subscription (id, producer_id, member_id, endpoint, p256dh, auth)
       values (?, ?, ?, ?, ?, ?)
       on conflict (endpoint) where deleted_at is null do update
       set producer_id = excluded.producer_id, member_id = excluded.member_id,
         p256dh = excluded.p256dh, auth = excluded.auth, updated_at = now()`,
      [generateEntityId("", "push"), producer_id, member_id, endpoint, p256dh, auth],
    )
  }

  /**
   * Somebody works for the producer no longer, so no browser of theirs hears of it. Rows that name nobody
   * may be theirs and end as well.
   */
  @InjectTransactionManager()
  async forgetBrowsers(
    { producer_id, member_id }: { producer_id: string; member_id: string },
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    await sql.execute(
      `delete from notice_push_subscription
       where member_id = ? or (producer_id = ? and member_id is null)`,
      [member_id, producer_id],
    )
  }

  /** That browser wants none any more; another producer's stays. */
  @InjectTransactionManager()
  async unsubscribe(
    { producer_id, endpoint }: Pick<NewSubscription, "producer_id" | "endpoint">,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    await sql.execute(
      `delete from notice_push_subscription where producer_id = ? and endpoint = ?`,
      [producer_id, endpoint],
    )
  }

  /** Makes one due now. @returns false when it has been sent, or is being sent at this moment. */
  @InjectTransactionManager()
  async makeDue(id: string, @MedusaContext() context: Context = {}): Promise<boolean> {
    const sql = context.transactionManager as unknown as Sql
    const [row] = await sql.execute(
      `update notice set status = 'waiting', next_attempt_at = now(), updated_at = now()
       where id = ? and status <> 'sent' returning id`,
      [id],
    )
    return row !== undefined
  }

  /** @throws when the mail server or the disk did not take it. */
  deliver(letter: Letter): Promise<void> {
    return this.post(letter)
  }
}
