import { randomBytes } from "node:crypto"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { canonicalJson } from "@serumpun/domain/canonical-json"
import { dayIn, yearOf } from "@serumpun/domain/days"
import type { IssuedContent } from "@serumpun/domain/issued/content"
import { type IssuedEnding, issuedNumber } from "@serumpun/domain/issued/kinds"
import { checksumOf } from "../../checksum"
import { IssuedCounter, IssuedDocument } from "./models/issued"

/** What is written with the number, which only the transaction that issues it knows. */
type Numbered = "number" | "issued_at" | "issued_on" | "check_address"
export type IssuedDraft = {
  /** What it is for, such as `quotation:quo_1`. */
  subject: string
  producer_id: string
  buyer_id: string
  rfq_id: string | null
  quote_id: string | null
  order_id: string | null
  content: Omit<IssuedContent, Numbered>
}

/** All of a quote's, or all of an order's, that still stand. */
export type EndingOf = ({ quote_id: string } | { order_id: string }) & {
  ending: IssuedEnding
  ended_at: Date
  superseded_by: string | null
}

/** A quotation has no order; what an order has issued does not end with its quote. */
const columnOf = (ended: { quote_id: string } | { order_id: string }): [string, string] =>
  "quote_id" in ended ? ["quote_id", ended.quote_id] : ["order_id", ended.order_id]

type Row = { id: string; last: number }
type Sql = { execute(sql: string, parameters?: unknown[]): Promise<Row[]> }

export default class IssuedDocumentModuleService extends MedusaService({
  IssuedDocument,
  IssuedCounter,
}) {
  private readonly storefrontUrl: string

  constructor(dependencies: object, options: { storefront_url: string }) {
    super(dependencies, options)
    this.storefrontUrl = options.storefront_url
  }

  /**
   * Issues one, or finds the one there is. Its counter stays locked until the transaction ends, so that
   * numbers have no gap and no double: who is second waits, and a transaction that fails gives its
   * number back.
   */
  @InjectTransactionManager()
  async issue(draft: IssuedDraft, @MedusaContext() context: Context = {}): Promise<{ id: string }> {
    const sql = context.transactionManager as unknown as Sql
    const moment = new Date()
    const year = yearOf(dayIn(moment))
    const { subject, producer_id } = draft
    const counter = await this.lockCounter(sql, [producer_id, draft.content.kind, year])
    const [known] = await sql.execute(
      `select id from issued_document where subject = ? and deleted_at is null`,
      [subject],
    )
    if (known) return { id: known.id }
    const serial = counter.last + 1
    await sql.execute(`update issued_counter set last = ?, updated_at = now() where id = ?`, [
      serial,
      counter.id,
    ])
    const { id } = await this.createIssuedDocuments(
      this.toRow(draft, { moment, year, serial }),
      context,
    )
    return { id }
  }

  /** Says of those that stand that they no longer do, and why. */
  @InjectTransactionManager()
  async end(ended: EndingOf, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    const { ending, ended_at, superseded_by } = ended
    const [column, id] = columnOf(ended)
    await sql.execute(
      `update issued_document
       set standing = ?, ending = ?, ended_at = ?, superseded_by = ?, updated_at = now()
       where ${column} = ? and standing = 'stands' and deleted_at is null`,
      [superseded_by ? "superseded" : "void", ending, ended_at, superseded_by, id],
    )
  }

  /** Undoes what one change has ended: what it wrote bears its moment. */
  @InjectTransactionManager()
  async standAgain(
    ended: { ended_at: Date } & ({ quote_id: string } | { order_id: string }),
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    const [column, id] = columnOf(ended)
    await sql.execute(
      `update issued_document set standing = 'stands', ending = null, ended_at = null,
         superseded_by = null, updated_at = now() where ${column} = ? and ended_at = ?`,
      [id, ended.ended_at],
    )
  }

  /**
   * Undoes issuing. The last number is free again; one that others have followed stays used, and what
   * bore it is void.
   */
  @InjectTransactionManager()
  async takeBack(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    const row = await this.retrieveIssuedDocument(id, {}, context)
    const counter = await this.lockCounter(sql, [row.producer_id, row.kind, row.year])
    if (counter.last === row.serial) {
      await sql.execute(`delete from issued_document where id = ?`, [id])
      await sql.execute(`update issued_counter set last = last - 1 where id = ?`, [counter.id])
      return
    }
    await sql.execute(
      `update issued_document set standing = 'void', ending = 'withdrawn', ended_at = now(),
         subject = subject || ':taken_back:' || id where id = ?`,
      [id],
    )
  }

  private async lockCounter(sql: Sql, key: [string, string, number]): Promise<Row> {
    const [row] = await sql.execute(
      `insert into issued_counter (id, producer_id, kind, year, last) values (?, ?, ?, ?, 0)
       on conflict (producer_id, kind, year) where deleted_at is null
       do update set updated_at = now() returning id, last`,
      [generateEntityId("", "icnt"), ...key],
    )
    if (!row) throw new Error("The counter of issued documents gave no row")
    return row
  }

  private toRow(
    { content: drafted, ...draft }: IssuedDraft,
    { moment, year, serial }: { moment: Date; year: number; serial: number },
  ) {
    const { kind, locale } = drafted
    const check_code = randomBytes(15).toString("base64url")
    const number = issuedNumber(kind, year, serial)
    const content = canonicalJson({
      ...drafted,
      number,
      issued_at: moment.toISOString(),
      issued_on: dayIn(moment),
      check_address: `${this.storefrontUrl}/${locale}/check/${check_code}`,
    } satisfies IssuedContent)
    const checksum = checksumOf(content)
    return {
      ...{ ...draft, kind, year, serial, number, issued_at: moment },
      ...{ content, checksum, check_code, standing: "stands" as const },
    }
  }
}
