import type { MedusaResponse } from "@medusajs/framework/http"
import { MarketsAsked, type MarketsOverview } from "../../../contracts/markets-overview"
import { readMarketsOverview } from "../../../readers/markets-overview"
import type { ProducerRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<{ overview: MarketsOverview }>,
) {
  const asked = parseQuery(MarketsAsked, req.query)
  res.json({
    overview: await readMarketsOverview(req.scope, req.producer.id, asked, readLocale(req)),
  })
}
