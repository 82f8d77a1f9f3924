import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRfqRow } from "../../../contracts/producer"
import { type Paged, PageQuery } from "../../../contracts/paging"
import { requireProducer } from "../../../readers/acting-producer"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"
import { listProducerRfqs } from "../../../readers/rfq"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Paged & { rfqs: ProducerRfqRow[] }>,
) {
  const producer = await requireProducer(req)
  const page = parseQuery(PageQuery, req.query)
  const { received, count } = await listProducerRfqs(req.scope, producer.id, readLocale(req), page)
  res.json({ rfqs: received.map(({ row }) => row), count, ...page })
}
