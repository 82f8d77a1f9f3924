import type { MedusaContainer } from "@medusajs/framework/types"
import type { TradeEntry } from "@serumpun/domain/trade-ledger"
import { LEDGER_MODULE } from "../modules/ledger"
import type LedgerModuleService from "../modules/ledger/service"

/** A line is accepted, taken back, paid, and taken back again. */
const ENTRIES_PER_LINE = 4
const LINES_MAX = 500

/** All entries of an order, those taken back included. */
export async function readTradeOfOrder(
  container: MedusaContainer,
  order_id: string,
): Promise<TradeEntry[]> {
  const rows = await container
    .resolve<LedgerModuleService>(LEDGER_MODULE)
    .listTradeEntries({ order_id }, { take: ENTRIES_PER_LINE * LINES_MAX })
  return rows.map(({ value, value_usd, value_idr, net_kg, ...row }) => ({
    source: row.source,
    corrects: row.corrects,
    evidence: row.evidence,
    order_id: row.order_id,
    rfq_item_id: row.rfq_item_id,
    producer_id: row.producer_id,
    province: row.province,
    regency: row.regency,
    village: row.village,
    hs_code: row.hs_code,
    destination: row.destination,
    currency: row.currency,
    day: row.day,
    rates_of: row.rates_of,
    value: Number(value),
    value_usd: Number(value_usd),
    value_idr: Number(value_idr),
    net_kg: net_kg === null ? null : Number(net_kg),
  }))
}
