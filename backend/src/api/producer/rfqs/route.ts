import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { ProducerRfqRow } from "../../../contracts/producer"
import { RfqsQuery } from "../../../contracts/lists"
import { type Paged, paged } from "../../../contracts/paging"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"
import { listProducerRfqs } from "../../../readers/rfq"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<Paged & { rfqs: ProducerRfqRow[] }>,
) {
  const producer = req.producer
  const query = parseQuery(RfqsQuery, req.query)
  const { received, count } = await listProducerRfqs(req.scope, producer.id, readLocale(req), query)
  res.json({ rfqs: received.map(({ row }) => row), count, ...paged(query) })
}
