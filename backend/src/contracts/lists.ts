/** How the lists of RFQs and orders are narrowed and sorted, for their readers and for files made of them. */
import { z } from "@medusajs/framework/zod"
import { orderStatuses, rfqStatuses } from "@serumpun/domain/statuses"
import { orderSorts, rfqSorts } from "@serumpun/domain/list-sorts"
import { text } from "./fields"
import { pageQuery } from "./paging"

/** Longest text that a list is searched for. */
const SEARCH_MAX = 100

/** GET /store/buyer/rfqs and /producer/rfqs: `q` looks in number, goods, places and names. */
export const RfqsQuery = z
  .object({
    ...pageQuery,
    status: z.enum(rfqStatuses).optional(),
    q: text(SEARCH_MAX).default(""),
    sort: z.enum(rfqSorts).default("newest"),
  })
  .strict()
export type RfqsQuery = z.infer<typeof RfqsQuery>

/** GET /store/buyer/orders and /producer/orders: `q` looks in number, goods and the other party's name. */
export const OrdersQuery = z
  .object({
    ...pageQuery,
    status: z.enum(orderStatuses).optional(),
    q: text(SEARCH_MAX).default(""),
    sort: z.enum(orderSorts).default("newest"),
  })
  .strict()
export type OrdersQuery = z.infer<typeof OrdersQuery>
