import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { askedList, isNarrowed, listHref } from "#app/features/lists/asked-list.ts"
import { ListFilter } from "#app/features/lists/list-filter.tsx"
import { OrderList } from "#app/features/order/order-list.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { pagesOf } from "#app/lib/page/paged.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/orders.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const asked = askedList(request, "orders")
  const { orders, count } = await call<Paged & { orders: OrderSummary[] }>("/store/buyer/orders", {
    query: { ...asked.filters, ...asked.page.query },
  })
  const t = translator(locale)
  return {
    orders,
    asked,
    count,
    pages: pagesOf(asked.page, count),
    rfqs: t("account:list.title"),
    title: t("order:list.title"),
    description: t("order:list.empty.buyer"),
  }
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        matches,
        location,
        title: loaderData.title,
        description: loaderData.description,
        noindex: true,
      })
    : []

export default function Orders({ loaderData }: Route.ComponentProps) {
  const { orders, pages, title, rfqs, asked, count } = loaderData
  const base = `/${useLocale()}/account`
  return (
    <>
      <Breadcrumb trail={[{ label: rfqs, href: base }, { label: title }]} />
      <h1>{title}</h1>
      {count > 0 || isNarrowed(asked) ? (
        <ListFilter kind="orders" asked={asked} count={count} csv={`${base}/orders.csv`} />
      ) : null}
      {count > 0 || !isNarrowed(asked) ? <OrderList orders={orders} side="buyer" /> : null}
      <Pagination {...pages} hrefOf={listHref(asked)} />
    </>
  )
}
