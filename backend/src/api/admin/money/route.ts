import type { MedusaResponse } from "@medusajs/framework/http"
import type { Paged } from "../../../contracts/paging"
import { type OrderMoney, OrderMoneyQuery } from "../../../contracts/settlement"
import { listOrderMoney } from "../../../readers/order-money"
import type { AdminRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

type Answer = Paged & { orders: OrderMoney[] }

export async function GET(req: AdminRequest, res: MedusaResponse<Answer>) {
  const { number, ...page } = parseQuery(OrderMoneyQuery, req.query)
  res.json({ ...(await listOrderMoney(req.scope, { number }, page)), ...page })
}
