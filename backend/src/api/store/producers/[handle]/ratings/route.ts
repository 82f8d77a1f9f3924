import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type ProducerRatings, ProducerRatingsQuery } from "../../../../../contracts/rating"
import { readProducerRatings } from "../../../../../readers/rating"
import { parseQuery } from "../../../../parse-query"

export async function GET(req: MedusaRequest, res: MedusaResponse<ProducerRatings>) {
  const page = parseQuery(ProducerRatingsQuery, req.query)
  res.json(await readProducerRatings(req.scope, req.params.handle ?? "", page))
}
