import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { OrderList } from "#app/features/order/order-list.tsx"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/orders.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  const { orders, count } = await call<Paged & { orders: OrderSummary[] }>("/producer/orders", {
    query: page.query,
  })
  return { title: t("order:list.title"), orders, pages: pagesOf(page, count) }
}

export const meta = workspaceMeta

export default function ProducerOrders({
  loaderData: { title, orders, pages },
}: Route.ComponentProps) {
  return (
    <>
      <h1>{title}</h1>
      <OrderList orders={orders} side="producer" />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
