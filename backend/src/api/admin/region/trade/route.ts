import type { MedusaResponse } from "@medusajs/framework/http"
import { type TradeAnswer, TradeQuery } from "../../../../contracts/trade-figures"
import { readTrade } from "../../../../readers/region/trade"
import { readTerritory } from "../../../../readers/territory"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<TradeAnswer>) {
  const query = parseQuery(TradeQuery, req.query)
  res.json(await readTrade(req.scope, readTerritory(req), query))
}
