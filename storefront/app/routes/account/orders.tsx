import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { OrderList } from "#app/features/order/order-list.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/orders.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const page = askedPage(request)
  const { orders, count } = await call<Paged & { orders: OrderSummary[] }>("/store/buyer/orders", {
    query: page.query,
  })
  const t = translator(locale)
  return {
    orders,
    pages: pagesOf(page, count),
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
  const { orders, pages, title, rfqs } = loaderData
  return (
    <>
      <Breadcrumb trail={[{ label: rfqs, href: `/${useLocale()}/account` }, { label: title }]} />
      <h1>{title}</h1>
      <OrderList orders={orders} side="buyer" />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
