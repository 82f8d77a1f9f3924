import type { MedusaResponse } from "@medusajs/framework/http"
import { IssuedQuery, type IssuedView } from "../../../contracts/issued"
import type { Paged } from "../../../contracts/paging"
import { listIssued } from "../../../readers/issued"
import type { ProducerRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

type Answer = Paged & { documents: IssuedView[] }

export async function GET(req: ProducerRequest, res: MedusaResponse<Answer>) {
  const { limit, offset, ...of } = parseQuery(IssuedQuery, req.query)
  const page = { limit, offset }
  const filters = { ...of, producer_id: req.producer.id }
  res.json({ ...(await listIssued(req.scope, filters, page)), ...page })
}
