import type { MedusaResponse } from "@medusajs/framework/http"
import { type Paged, PageQuery } from "../../../contracts/paging"
import type { ProducerPayout } from "../../../contracts/settlement"
import { listProducerPayouts } from "../../../readers/order-money"
import type { ProducerRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

type Answer = Paged & { payouts: ProducerPayout[] }

export async function GET(req: ProducerRequest, res: MedusaResponse<Answer>) {
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listProducerPayouts(req.scope, req.producer.id, page)), ...page })
}
