import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { AskCancelView } from "#app/features/order/ask-cancel-view.tsx"
import { ApiError, segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { textOrNull } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/ask-cancel.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/orders/${segment(params.orderId)}`
  const { order } = await call<{ order: OrderView }>(path)
  const t = translator(locale)
  const { number } = order
  return {
    order,
    title: t("settlement:ask.title", { number }),
    description: t("order:heading", { number }),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const note = String((await request.formData()).get("note") ?? "")
  const id = segment(params.orderId)
  try {
    const body = { note: textOrNull(note) }
    await call(`/store/buyer/orders/${id}/ask-cancel`, { method: "POST", body })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return data({ note, problems: error.problems }, { status: 400 })
  }
  return redirect(`/${locale}/account/orders/${id}#payments`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "cancel_asked") },
  })
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

export default function AskCancel({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <AskCancelView
      order={loaderData.order}
      side="buyer"
      note={actionData?.note ?? ""}
      problems={actionData?.problems ?? []}
    />
  )
}
