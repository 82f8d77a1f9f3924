import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { TRADE_MODULE } from "../../modules/trade"
import type { PublicSubject } from "../../modules/trade/models/owed-change"
import type TradeModuleService from "../../modules/trade/service"
import type { Transaction } from "../one-transaction"
import { listingsOf } from "./listings-of"

type Sql = { execute(sql: string, parameters?: unknown[]): Promise<unknown> }

/**
 * In the transaction of a change: pages are old, search is owed it, and no listing is read as it was.
 * The version moves first: from then on nobody keeps a reading (`keepShown`), and what was kept
 * before is taken away here.
 */
export function markPublic(
  container: MedusaContainer,
  { run }: Transaction,
  changed: PublicSubject[],
): Promise<void> {
  return run(container.resolve<TradeModuleService>(TRADE_MODULE), async (service, context) => {
    await service.markChanged(changed, context)
    for (const { subject, subject_id } of changed) await forget(context, subject, subject_id)
  })
}

async function forget(context: Context, subject: PublicSubject["subject"], id: string) {
  const sql = context.transactionManager as unknown as Sql
  if (subject === "everything") await sql.execute(`delete from shown_listing`)
  else
    await sql.execute(`delete from shown_listing where listing_id in (${listingsOf[subject]})`, [
      id,
    ])
}
