import type { MedusaResponse } from "@medusajs/framework/http"
import { type DuplicatesAnswer, DuplicatesQuery } from "../../../../contracts/register-merge"
import { listDuplicates } from "../../../../readers/region/duplicates"
import { readTerritory } from "../../../../readers/territory"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<DuplicatesAnswer>) {
  const query = parseQuery(DuplicatesQuery, req.query)
  const found = await listDuplicates(req.scope, readTerritory(req), query)
  res.json({ ...found, limit: query.limit, offset: query.offset })
}
