import type { MedusaResponse } from "@medusajs/framework/http"
import type { GrantTotalsAnswer } from "../../../../contracts/grant"
import { PageQuery } from "../../../../contracts/paging"
import { listGrantTotals } from "../../../../readers/capital/grants"
import { readTerritory } from "../../../../readers/territory"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<GrantTotalsAnswer>) {
  const page = parseQuery(PageQuery, req.query)
  res.json(await listGrantTotals(req.scope, readTerritory(req), page))
}
