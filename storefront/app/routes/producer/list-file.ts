import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import type { ProducerRfqRow } from "@serumpun/backend/src/contracts/producer.ts"
import { askedList } from "#app/features/lists/asked-list.ts"
import { orderSheet, producerRfqSheet } from "#app/features/lists/list-sheets.ts"
import { readAllPages } from "#app/lib/http/all-pages.ts"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { sheetFile } from "#app/lib/sheet/sheet-file.server.ts"
import type { Route } from "./+types/list-file.ts"

/** A producer's inbox or orders as CSV, narrowed as the list beside the link. */
export async function loader(args: Route.LoaderArgs) {
  const { call, locale } = await producerPage(args)
  const t = getI18n(locale).getFixedT(locale, "dashboard")
  if (new URL(args.request.url).pathname.endsWith("/orders.csv")) {
    const { filters } = askedList(args.request, "orders")
    const path = "/producer/orders"
    const orders = await readAllPages<"orders", OrderSummary>(call, path, "orders", filters)
    return sheetFile(orderSheet(t, orders), { name: "orders", kind: "csv" })
  }
  const { filters } = askedList(args.request, "rfqs")
  const rfqs = await readAllPages<"rfqs", ProducerRfqRow>(call, "/producer/rfqs", "rfqs", filters)
  return sheetFile(producerRfqSheet(t, rfqs), { name: "rfqs", kind: "csv" })
}
