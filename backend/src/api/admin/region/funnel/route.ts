import type { MedusaResponse } from "@medusajs/framework/http"
import { type FunnelAnswer, FunnelQuery } from "../../../../contracts/register"
import { readFunnel } from "../../../../readers/region/funnel"
import { readTerritory } from "../../../../readers/territory"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<FunnelAnswer>) {
  const query = parseQuery(FunnelQuery, req.query)
  res.json(await readFunnel(req.scope, readTerritory(req), query))
}
