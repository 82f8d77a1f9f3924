import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { ProducerRfqRow } from "../../../contracts/producer"
import { type Paged, PageQuery } from "../../../contracts/paging"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"
import { listProducerRfqs } from "../../../readers/rfq"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<Paged & { rfqs: ProducerRfqRow[] }>,
) {
  const producer = req.producer
  const page = parseQuery(PageQuery, req.query)
  const { received, count } = await listProducerRfqs(req.scope, producer.id, readLocale(req), page)
  res.json({ rfqs: received.map(({ row }) => row), count, ...page })
}
