import type { MedusaResponse } from "@medusajs/framework/http"
import { type DependenceAnswer, DependenceQuery } from "../../../../contracts/trade-figures"
import { readDependence } from "../../../../readers/region/dependence"
import { readTerritory } from "../../../../readers/territory"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<DependenceAnswer>) {
  const query = parseQuery(DependenceQuery, req.query)
  res.json(await readDependence(req.scope, readTerritory(req), query))
}
