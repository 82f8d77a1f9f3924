import type { MedusaResponse } from "@medusajs/framework/http"
import { type DemandAnswer, ReadDemand } from "../../../contracts/demand"
import { readDemand } from "../../../readers/demand"
import type { AdminRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

export async function GET(req: AdminRequest, res: MedusaResponse<DemandAnswer>) {
  res.json(await readDemand(req.scope, parseQuery(ReadDemand, req.query)))
}
