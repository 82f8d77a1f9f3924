import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import { type Comparison, ComparisonQuery } from "../../../../../../contracts/comparison"
import { readComparison } from "../../../../../../readers/comparison"
import { parseQuery } from "../../../../../parse-query"
import { readLocale } from "../../../../../read-locale"

export async function GET(req: BuyerRequest, res: MedusaResponse<{ comparison: Comparison }>) {
  const comparison = await readComparison(req.scope, {
    rfq_id: req.params.id ?? "",
    buyer_id: req.buyer.id,
    locale: readLocale(req),
    target: parseQuery(ComparisonQuery, req.query),
  })
  res.json({ comparison })
}
