import type { MedusaResponse } from "@medusajs/framework/http"
import { IssuedQuery, type IssuedView } from "../../../contracts/issued"
import type { Paged } from "../../../contracts/paging"
import { listIssued } from "../../../readers/issued"
import { readOrderIdOf } from "../../../readers/order-id"
import type { AdminRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

type Answer = Paged & { documents: IssuedView[] }

/** The Admin knows an order by Medusa's id. */
export async function GET(req: AdminRequest, res: MedusaResponse<Answer>) {
  const { limit, offset, order_id, ...of } = parseQuery(IssuedQuery, req.query)
  const page = { limit, offset }
  const filters = order_id ? { ...of, order_id: await readOrderIdOf(req.scope, order_id) } : of
  res.json({ ...(await listIssued(req.scope, filters, page)), ...page })
}
