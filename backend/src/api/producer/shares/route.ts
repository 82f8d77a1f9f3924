import type { MedusaResponse } from "@medusajs/framework/http"
import { PageQuery, type Paged, paged } from "../../../contracts/paging"
import type { OwnShare } from "../../../contracts/pool"
import { listOwnShares } from "../../../readers/pool/pool-views"
import type { ProducerRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<Paged & { shares: OwnShare[] }>,
) {
  const query = parseQuery(PageQuery, req.query)
  const asked = { producer_id: req.producer.id, locale: readLocale(req) }
  res.json({ ...(await listOwnShares(req.scope, asked, query)), ...paged(query) })
}
