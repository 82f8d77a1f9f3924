import { model } from "@medusajs/framework/utils"
import { currencies } from "@serumpun/domain/money"
import { tradeEvidence } from "@serumpun/domain/trade-ledger"

/**
 * Trade in goods, one row for each line of an event, never changed and never deleted: a correction is a
 * row that names the one it takes back (`corrects`, its `source`) with negative amounts. Sums over all rows
 * are what stands. Where the producer was is kept as it was on that day. See `TradeEntry` of the domain.
 */
export const TradeEntry = model
  .define("trade_entry", {
    id: model.id({ prefix: "trde" }).primaryKey(),
    source: model.text().unique(),
    corrects: model.text().unique().nullable(),
    evidence: model.enum([...tradeEvidence]),
    order_id: model.text(),
    rfq_item_id: model.text(),
    producer_id: model.text(),
    province: model.text(),
    regency: model.text(),
    village: model.text().nullable(),
    hs_code: model.text(),
    destination: model.text(),
    currency: model.enum([...currencies]),
    value: model.bigNumber(),
    value_usd: model.bigNumber(),
    value_idr: model.bigNumber(),
    net_kg: model.bigNumber().nullable(),
    day: model.text(),
    rates_of: model.text(),
  })
  .indexes([{ on: ["order_id"] }, { on: ["province", "regency", "day"] }, { on: ["producer_id"] }])
