import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SheetCell } from "@serumpun/domain/sheet/table"
import type { NamedSheet } from "@serumpun/domain/sheet/xlsx"
import type { PageAsked } from "../../contracts/paging"
import type { TradeEntryView, TradeRows } from "../../contracts/trade-figures"
import type { Territory } from "../territory"
import { requireOwnTrade, tradeCondition } from "./trade"

type Row = Omit<TradeEntryView, "producer" | "order_id"> & {
  order_id: string | null
  producer_id: string
  producer_name: string | null
  count: number
}

const columns = `e.id, e.day, e.evidence, e.corrects is not null as is_counter,
  exists (select 1 from trade_entry c where c.corrects = e.source) as is_taken_back,
  (select o.order_id from export_order o where o.id = e.order_id and o.deleted_at is null) as order_id, e.producer_id, p.name as producer_name, e.province, e.regency, e.village, e.hs_code, e.destination,
  e.currency, e.value, e.value_usd, e.value_idr, e.net_kg, e.rates_of`
const tables = "trade_entry e left join producer p on p.id = e.producer_id"

/** One page of the entries behind a figure, the newest first. Who may see no order sees none. */
export async function listTradeEntries(
  container: MedusaContainer,
  territory: Territory,
  { limit, offset, ...asked }: TradeRows & PageAsked,
): Promise<{ entries: TradeEntryView[]; count: number }> {
  await requireOwnTrade(container, territory, asked)
  const where = tradeCondition(territory, asked)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(
      `select ${columns}, count(*) over ()::int as count from ${tables}
       where ${where.sql} order by e.day desc, e.id desc limit ? offset ?`,
      [...where.bindings, limit, offset],
    )
  return {
    entries: rows.map((row) => toEntry(row, territory === "all")),
    count: rows[0]?.count ?? 0,
  }
}

function toEntry(row: Row, seesOrders: boolean): TradeEntryView {
  const { id, day, evidence, is_counter, is_taken_back, province, regency, village } = row
  const { hs_code, destination, currency, rates_of } = row
  return {
    ...{ id, day, evidence, is_counter, is_taken_back, province, regency, village },
    ...{ hs_code, destination, currency, rates_of },
    order_id: seesOrders ? row.order_id : null,
    producer: { id: row.producer_id, name: row.producer_name ?? row.producer_id },
    value: Number(row.value),
    value_usd: Number(row.value_usd),
    value_idr: Number(row.value_idr),
    net_kg: row.net_kg === null ? null : Number(row.net_kg),
  }
}

/** Columns of the file, named alike in every language since programs read them too. */
const sheetColumns = [
  "entry",
  "takes_back",
  "day",
  "evidence",
  "order",
  "producer",
  "province",
  "regency",
  "village",
  "hs_code",
  "destination",
  "currency",
  "value",
  "value_usd",
  "value_idr",
  "net_kg",
  "rates_of",
] as const
/** Rows that are read at once; the next ones when these have left. */
const PORTION = 500

export async function countTrade(
  container: MedusaContainer,
  territory: Territory,
  asked: TradeRows,
): Promise<number> {
  await requireOwnTrade(container, territory, asked)
  const where = tradeCondition(territory, asked)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from trade_entry e where ${where.sql}`,
      where.bindings,
    )
  return rows[0]?.count ?? 0
}

/** The entries behind a figure as a table, corrections among them: the sum of a column is the figure. */
export function exportedTrade(
  container: MedusaContainer,
  territory: Territory,
  asked: TradeRows,
): NamedSheet {
  const where = tradeCondition(territory, asked)
  async function* rows(): AsyncGenerator<SheetCell[]> {
    for (let last = ""; ;) {
      const { rows: found } = await container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw<{ rows: Row[] }>(
          `select ${columns} from ${tables} where ${where.sql} and e.id > ? order by e.id limit ?`,
          [...where.bindings, last, PORTION],
        )
      for (const row of found) yield toCells(toEntry(row, territory === "all"))
      last = found.at(-1)?.id ?? ""
      if (found.length < PORTION) return
    }
  }
  return {
    ...{ name: "trade", rows: rows(), columns: sheetColumns },
    traits: sheetColumns.map((column) => (column === "hs_code" ? { is_text: true } : {})),
  }
}

const toCells = (entry: TradeEntryView): SheetCell[] => [
  ...[entry.id, entry.is_counter ? "yes" : "no", { day: entry.day }, entry.evidence],
  ...[entry.order_id, entry.producer.name, entry.province, entry.regency, entry.village],
  ...[entry.hs_code, entry.destination, entry.currency, entry.value, entry.value_usd],
  ...[entry.value_idr, entry.net_kg, { day: entry.rates_of }],
]
