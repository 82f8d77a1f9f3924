import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { askedList, isNarrowed, listHref } from "#app/features/lists/asked-list.ts"
import { ListFilter } from "#app/features/lists/list-filter.tsx"
import { OrderList } from "#app/features/order/order-list.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { pagesOf } from "#app/lib/page/paged.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/orders.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const asked = askedList(args.request, "orders")
  const { orders, count } = await call<Paged & { orders: OrderSummary[] }>("/producer/orders", {
    query: { ...asked.filters, ...asked.page.query },
  })
  const pages = pagesOf(asked.page, count)
  const money = {
    href: `/${args.params.locale}/producer/money`,
    label: t("settlement:page.link"),
  }
  const samples = {
    href: `/${args.params.locale}/producer/samples`,
    label: t("sample:list.title"),
  }
  return { title: t("order:list.title"), samples, money, orders, asked, count, pages }
}

// Nothing on it has state, so it needs no React in the browser.
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function ProducerOrders({
  loaderData: { title, samples, money, orders, pages, asked, count },
}: Route.ComponentProps) {
  const csv = `/${useLocale()}/producer/orders.csv`
  return (
    <>
      <h1>{title}</h1>
      <p className="cluster">
        <a href={samples.href}>{samples.label}</a>
        <a href={money.href}>{money.label}</a>
      </p>
      {count > 0 || isNarrowed(asked) ? (
        <ListFilter kind="orders" asked={asked} count={count} csv={csv} />
      ) : null}
      {count > 0 || !isNarrowed(asked) ? <OrderList orders={orders} side="producer" /> : null}
      <Pagination {...pages} hrefOf={listHref(asked)} />
    </>
  )
}
