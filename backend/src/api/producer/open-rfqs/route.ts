import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import { type Paged, PageQuery } from "../../../contracts/paging"
import type { ProducerRfqRow } from "../../../contracts/producer"
import { listOpenRfqs } from "../../../readers/open-rfq"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<Paged & { rfqs: ProducerRfqRow[] }>,
) {
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listOpenRfqs(req.scope, req.producer.id, readLocale(req), page)), ...page })
}
