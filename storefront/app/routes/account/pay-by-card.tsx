import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { PayByCardView } from "#app/features/order/pay-by-card-view.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/pay-by-card.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/orders/${segment(params.orderId)}`
  const { order } = await call<{ order: OrderView }>(path)
  // Nothing to pay here: the order's page says why, and what else there is.
  if (order.card_amount === null)
    throw redirect(`/${locale}/account/orders/${segment(params.orderId)}#payments`)
  const t = translator(locale)
  return {
    order,
    title: t("order:pay.title"),
    description: t("order:heading", { number: order.number }),
  }
}

/**
 * Opens Stripe's page. The browser is led there by a header and not by a redirect, which the rule that
 * forms post to this site only (form-action) would end.
 */
export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/orders/${segment(params.orderId)}/card-payments`
  const { value, refusal } = await attempt(() =>
    call<{ page_url: string }>(path, { method: "POST", body: {}, timeout_ms: 60_000 }),
  )
  if (refusal) return data({ page_url: null, ...refusal }, { status: refusal.status })
  return data(
    { page_url: value.page_url, problems: [], unavailable: false as const },
    { headers: { Refresh: `0; url=${value.page_url}` } },
  )
}

export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders
}

export const handle: PageHandle = { deed: "trade" }

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

export default function PayByCard({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PayByCardView
      order={loaderData.order}
      pageUrl={actionData?.page_url ?? null}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
    />
  )
}
