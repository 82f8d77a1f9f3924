import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { ratingCriteria } from "@serumpun/domain/delivery/ratings"
import { problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { RatingForm } from "#app/features/delivery/rating-form.tsx"
import { ApiError, segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, textOrNull, type FormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/rate-order.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/orders/${segment(params.orderId)}`
  const [{ order }, { delivery }] = await Promise.all([
    call<{ order: OrderView }>(path),
    call<{ delivery: DeliveryView }>(`${path}/delivery`),
  ])
  const { rating } = delivery
  const scores = ratingCriteria.map((name) => [name, rating ? String(rating[name]) : ""] as const)
  const values: FormValues = { ...Object.fromEntries(scores), text: rating?.text ?? "" }
  const t = translator(locale)
  return {
    order,
    values,
    title: t("delivery:rating.giveTitle", { number: order.number }),
    description: t("order:heading", { number: order.number }),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const values = readFormValues(await request.formData())
  const missing = ratingCriteria.filter((name) => !values[name])
  const problems = missing.map((name) => problem(name, "required"))
  if (problems.length > 0) return data({ values, problems }, { status: 400 })
  const scores = Object.fromEntries(ratingCriteria.map((name) => [name, Number(values[name])]))
  const order = segment(params.orderId)
  try {
    const body = { ...scores, text: textOrNull(values.text) }
    await call(`/store/buyer/orders/${order}/rating`, { method: "POST", body })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return data({ values, problems: error.problems }, { status: 400 })
  }
  return redirect(`/${locale}/account/orders/${order}#rating`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "rating_saved") },
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

export default function RateOrder({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <RatingForm
      order={loaderData.order}
      values={actionData?.values ?? loaderData.values}
      problems={actionData?.problems ?? []}
    />
  )
}
