import type { MedusaResponse } from "@medusajs/framework/http"
import { type TradeEntriesAnswer, TradeEntriesQuery } from "../../../../../contracts/trade-figures"
import { listTradeEntries } from "../../../../../readers/region/trade-entries"
import { readTerritory } from "../../../../../readers/territory"
import type { AdminRequest } from "../../../../access/acting"
import { parseQuery } from "../../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<TradeEntriesAnswer>) {
  const query = parseQuery(TradeEntriesQuery, req.query)
  const found = await listTradeEntries(req.scope, readTerritory(req), query)
  res.json({ ...found, limit: query.limit, offset: query.offset })
}
