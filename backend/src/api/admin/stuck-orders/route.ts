import type { MedusaResponse } from "@medusajs/framework/http"
import type { StuckOrder } from "../../../contracts/overview"
import { type Paged, PageQuery } from "../../../contracts/paging"
import { listStuckOrders } from "../../../readers/overview/stuck-orders"
import type { AdminRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

type Answer = Paged & { orders: StuckOrder[] }

export async function GET(req: AdminRequest, res: MedusaResponse<Answer>) {
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listStuckOrders(req.scope, page)), ...page })
}
