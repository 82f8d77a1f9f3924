import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  BookReceipt,
  CounterPayout,
  DecideCancellation,
  PayOut,
  RefundOrder,
} from "../../../contracts/settlement"
import { postBody } from "../../read-body"

// Who may do what stands in api/access/doors.ts.
export const orderMoneyMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/money/:id/receipts", BookReceipt),
  postBody("/admin/money/:id/refunds", RefundOrder),
  postBody("/admin/money/:id/cancellation", DecideCancellation),
  postBody("/admin/money/:id/payouts", PayOut),
  postBody("/admin/payouts/:id/counter", CounterPayout),
]
