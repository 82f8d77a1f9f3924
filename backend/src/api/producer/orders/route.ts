import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { OrderSummary } from "../../../contracts/order"
import { OrdersQuery } from "../../../contracts/lists"
import { type Paged, paged } from "../../../contracts/paging"
import { listOrders } from "../../../readers/order"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"

type Answer = Paged & { orders: OrderSummary[] }

export async function GET(req: ProducerRequest, res: MedusaResponse<Answer>) {
  const query = parseQuery(OrdersQuery, req.query)
  const owner = { producer_id: req.producer.id }
  res.json({ ...(await listOrders(req.scope, owner, readLocale(req), query)), ...paged(query) })
}
