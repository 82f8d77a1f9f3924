import type { MedusaResponse } from "@medusajs/framework/http"
import { TradeSheetQuery } from "../../../../contracts/trade-figures"
import { countTrade, exportedTrade } from "../../../../readers/region/trade-entries"
import { readTerritory } from "../../../../readers/territory"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { answerExport } from "../../exports/answer-export"

export async function GET(req: AdminRequest, res: MedusaResponse) {
  const { kind, ...asked } = parseQuery(TradeSheetQuery, req.query)
  const territory = readTerritory(req)
  await answerExport(req, res, {
    ...{ subject: "trade", name: "trade", kind },
    filters: asked.province ? { province: asked.province } : {},
    rows: await countTrade(req.scope, territory, asked),
    sheets: [exportedTrade(req.scope, territory, asked)],
  })
}
