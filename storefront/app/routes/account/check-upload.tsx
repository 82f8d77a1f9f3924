import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { CheckForm } from "#app/features/delivery/check-form.tsx"
import { ApiError, segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { textOrNull } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/check-upload.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/orders/${segment(params.orderId)}`
  const [{ order }, { delivery }] = await Promise.all([
    call<{ order: OrderView }>(path),
    call<{ delivery: DeliveryView }>(`${path}/delivery`),
  ])
  const entry = delivery.checklist.find(({ uploads }) =>
    uploads.some(({ id }) => id === params.uploadId),
  )
  const upload = entry?.uploads.find(({ id }) => id === params.uploadId)
  if (!entry || !upload) throw data(null, { status: 404 })
  const t = translator(locale)
  return {
    order,
    entry,
    upload,
    title: t("delivery:checklist.check"),
    description: t("order:heading", { number: order.number }),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const form = await request.formData()
  const answer = String(form.get("answer") ?? "")
  const order = segment(params.orderId)
  const body = { decision: form.get("decision"), answer: textOrNull(answer) }
  try {
    const path = `/store/buyer/orders/${order}/checklist/${segment(params.uploadId)}`
    await call(path, { method: "POST", body })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return data({ answer, problems: error.problems }, { status: 400 })
  }
  return redirect(`/${locale}/account/orders/${order}#checklist`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "checklist_check") },
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

export default function CheckUpload({ loaderData, actionData }: Route.ComponentProps) {
  const { order, entry, upload } = loaderData
  return (
    <CheckForm
      order={order}
      entry={entry}
      upload={upload}
      answer={actionData?.answer ?? ""}
      problems={actionData?.problems ?? []}
    />
  )
}
