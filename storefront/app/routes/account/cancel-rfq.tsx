import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { CancelView } from "#app/features/account/cancel-view.tsx"
import { ApiError, segment } from "#app/lib/http/api.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/cancel-rfq.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { rfq } = await call<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${segment(params.rfqId)}`)
  const t = translator(locale)
  const { number } = rfq
  return {
    rfq,
    title: t("account:cancel.title", { number }),
    description: t("account:cancel.link"),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  try {
    const path = `/store/buyer/rfqs/${segment(params.rfqId)}/cancel`
    const { rfq } = await call<{ rfq: BuyerRfq }>(path, { method: "POST" })
    return redirect(`/${locale}/account/rfqs/${rfq.id}`, {
      status: 303,
      headers: { "Set-Cookie": await noticeCookie(request, "rfq_cancelled") },
    })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return data({ problems: error.problems }, { status: 400 })
  }
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

export default function CancelRfq({ loaderData, actionData }: Route.ComponentProps) {
  return <CancelView rfq={loaderData.rfq} problems={actionData?.problems ?? []} />
}
