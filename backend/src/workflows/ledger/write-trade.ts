import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import { counterOf, standingEntries, type TradeEntry } from "@serumpun/domain/trade-ledger"
import { LEDGER_MODULE } from "../../modules/ledger"
import type LedgerModuleService from "../../modules/ledger/service"
import { readTradeOfOrder } from "../../readers/trade-ledger"
import type { Transaction } from "../one-transaction"

/** Adds entries to the ledger; none of them can be changed or taken out afterwards. */
export async function writeTrade(
  container: MedusaContainer,
  { run }: Transaction,
  entries: TradeEntry[],
): Promise<void> {
  if (entries.length === 0) return
  await run(container.resolve<LedgerModuleService>(LEDGER_MODULE), (service, context) =>
    service.createTradeEntries(entries, context),
  )
}

/** What takes back everything that stands of an order which is undone. */
export async function planTakingBack(
  container: MedusaContainer,
  order_id: string,
): Promise<TradeEntry[]> {
  const day = dayIn(new Date())
  const entries = await readTradeOfOrder(container, order_id)
  return standingEntries(entries).map((entry) => counterOf(entry, day))
}
