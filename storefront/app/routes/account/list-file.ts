import type { RfqSummary } from "@serumpun/backend/src/contracts/buyer.ts"
import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { askedList } from "#app/features/lists/asked-list.ts"
import { buyerRfqSheet, orderSheet } from "#app/features/lists/list-sheets.ts"
import { readAllPages } from "#app/lib/http/all-pages.ts"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { sheetFile } from "#app/lib/sheet/sheet-file.server.ts"
import type { Route } from "./+types/list-file.ts"

/** A buyer's RFQs or orders as CSV, narrowed as the list beside the link. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const t = getI18n(locale).getFixedT(locale, "dashboard")
  if (new URL(request.url).pathname.endsWith("/orders.csv")) {
    const { filters } = askedList(request, "orders")
    const path = "/store/buyer/orders"
    const orders = await readAllPages<"orders", OrderSummary>(call, path, "orders", filters)
    return sheetFile(orderSheet(t, orders), { name: "orders", kind: "csv" })
  }
  const { filters } = askedList(request, "rfqs")
  const rfqs = await readAllPages<"rfqs", RfqSummary>(call, "/store/buyer/rfqs", "rfqs", filters)
  return sheetFile(buyerRfqSheet(t, rfqs), { name: "rfqs", kind: "csv" })
}
