import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data, redirect } from "react-router"
import type { UnreadThreads } from "@serumpun/backend/src/contracts/conversation.ts"
import { ThreadLinks, unreadOf } from "#app/components/conversation/thread-links.tsx"
import { IssuedList } from "#app/components/issued/issued-list.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { DeliverySections } from "#app/features/delivery/delivery-sections.tsx"
import { readOrderNotice } from "#app/features/order/order-notice.ts"
import { OrderPage } from "#app/features/order/order-page.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { takeNotice } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readIssued } from "#app/lib/issued/read-issued.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/order.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/orders/${segment(params.orderId)}`
  const { order } = await call<{ order: OrderView }>(path)
  // Links about money, in mails and on Stripe's page, name the order that a sample is paid by.
  if (order.sample_id) throw redirect(`/${locale}/account/samples/${order.sample_id}`)
  const [{ delivery }, unread, issued, flash] = await Promise.all([
    call<{ delivery: DeliveryView }>(`${path}/delivery`),
    call<UnreadThreads>("/store/buyer/threads"),
    readIssued(call, "/store/buyer", { order_id: params.orderId }),
    takeNotice(request),
  ])
  const t = translator(locale)
  return data(
    {
      order,
      issued,
      delivery,
      thread: {
        href: `/${locale}/account/rfqs/${order.rfq_id}/messages/${order.producer_id}`,
        party: order.producer_name,
        unread: unreadOf(unread, order),
      },
      notice: readOrderNotice(flash?.notice),
      title: t("order:heading", { number: order.number }),
      description: t("order:ordered"),
    },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
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

export default function Order({ loaderData }: Route.ComponentProps) {
  const { order, delivery, issued, notice, thread } = loaderData
  return (
    <OrderPage
      order={order}
      side="buyer"
      notice={notice}
      thread={<ThreadLinks threads={[thread]} />}
      issued={<IssuedList issued={issued} side="account" />}
    >
      <DeliverySections order={order} delivery={delivery} side="buyer" />
    </OrderPage>
  )
}
