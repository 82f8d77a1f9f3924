import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { DemandTask } from "./models/demand-task"
import { Sought } from "./models/sought"
import { SoughtBatch } from "./models/sought-batch"

type Sql = { execute<Row>(sql: string, parameters?: unknown[]): Promise<Row[]> }
type Counted = {
  locale: string
  market: string
  text: string
  people: number
  searches: number
  not_found: number
  near: number
}
type Batch = { id: string; month: string; rows: Counted[] }

export default class DemandModuleService extends MedusaService({
  Sought,
  SoughtBatch,
  DemandTask,
}) {
  /** Adds a batch to the counts of its month. @returns false when it had been added before */
  @InjectTransactionManager()
  async addBatch(
    { id, month, rows }: Batch,
    @MedusaContext() context: Context = {},
  ): Promise<boolean> {
    const sql = context.transactionManager as unknown as Sql
    const [isNew] = await sql.execute<{ id: string }>(
      `insert into sought_batch (id) values (?) on conflict (id) do nothing returning id`,
      [id],
    )
    if (!isNew) return false
    // In one order always, so that two batches never wait for each other's rows.
    const inOrder = rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    for (const { locale, market, text, people, searches, not_found, near } of inOrder)
      await sql.execute(
        `insert into sought (id, month, locale, market, text, people, searches, not_found, near)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (month, locale, market, text) where deleted_at is null do update set
           people = sought.people + excluded.people,
           searches = sought.searches + excluded.searches,
           not_found = sought.not_found + excluded.not_found,
           near = sought.near + excluded.near, updated_at = now()`,
        [
          generateEntityId(undefined, "sght"),
          ...[month, locale, market, text, people, searches, not_found, near],
        ],
      )
    return true
  }

  /** Lets go of months before the one given ("2026-11"), and of batches that nobody repeats any more. */
  @InjectTransactionManager()
  async forget(month: string, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    await sql.execute(`delete from sought where month < ?`, [month])
    await sql.execute(`delete from sought_batch where created_at < now() - interval '2 days'`)
  }
}

const keyOf = ({ locale, market, text }: Counted) => `${locale} ${market} ${text}`
