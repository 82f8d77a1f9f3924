import type { CardPaymentStatus } from "@serumpun/domain/card-payment"
import { redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import type { Route } from "./+types/card-back.ts"

type Answer = { status: CardPaymentStatus | null }

/** Where Stripe sends the buyer, paid or not: what Stripe says is booked, and the order's page says it. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const id = segment(params.orderId)
  const path = `/store/buyer/orders/${id}/card-payments/check`
  const { status } = await call<Answer>(path, { method: "POST", timeout_ms: 60_000 })
  const notice =
    status === "paid" || status === "processing" ? (`card_${status}` as const) : "card_open"
  return redirect(`/${locale}/account/orders/${id}#payments`, {
    headers: { "Set-Cookie": await noticeCookie(request, notice) },
  })
}
