import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { Notice } from "./models/notice"
import { createPost, type Letter, type Post, type PostOptions } from "./post"

/** A notice to be written; its key makes it one of a kind, however often it is written. */
export type NoticeRow = {
  key: string
  kind: string
  recipient: string
  locale: string
  data: Record<string, unknown>
}

type Sql = { execute(sql: string, parameters?: unknown[]): Promise<{ id: string }[]> }

export default class NoticeModuleService extends MedusaService({ Notice }) {
  private readonly post: Post

  constructor(dependencies: object, options: PostOptions) {
    super(dependencies, options)
    this.post = createPost(options)
  }

  /** Writes those that are not there yet; a key that is there stays as it is, sent or not. */
  @InjectTransactionManager()
  async addNotices(rows: NoticeRow[], @MedusaContext() context: Context = {}): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    for (const { key, kind, recipient, locale, data } of rows)
      await sql.execute(
        `insert into notice (id, key, kind, recipient, locale, data, next_attempt_at)
         values (?, ?, ?, ?, ?, ?::jsonb, now()) on conflict do nothing`,
        [generateEntityId("", "noti"), key, kind, recipient, locale, JSON.stringify(data)],
      )
  }

  /** Takes back what has not been sent: what it tells has been undone. */
  @InjectTransactionManager()
  async dropNotices(keys: string[], @MedusaContext() context: Context = {}): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    for (const key of keys)
      await sql.execute(`delete from notice where key = ? and status <> 'sent'`, [key])
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
