import type { MedusaResponse } from "@medusajs/framework/http"
import { BusinessesQuery, type BusinessesAnswer } from "../../../../contracts/register"
import { listBusinesses } from "../../../../readers/region/register"
import { readTerritory } from "../../../../readers/territory"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<BusinessesAnswer>) {
  const query = parseQuery(BusinessesQuery, req.query)
  const found = await listBusinesses(req.scope, readTerritory(req), query)
  res.json({ ...found, limit: query.limit, offset: query.offset })
}
