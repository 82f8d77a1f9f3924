import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { ClaimPage } from "#app/features/delivery/claim-page.tsx"
import { ApiError, segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, textOrNull } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/claim.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/orders/${segment(params.orderId)}`
  const [{ order }, { delivery }] = await Promise.all([
    call<{ order: OrderView }>(path),
    call<{ delivery: DeliveryView }>(`${path}/delivery`),
  ])
  const claim = delivery.claims.find(({ id }) => id === params.claimId)
  if (!claim) throw data(null, { status: 404 })
  const t = translator(locale)
  return {
    order,
    claim,
    title: t("delivery:claim.pageTitle", { number: order.number }),
    description: t("order:heading", { number: order.number }),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const values = readFormValues(await request.formData())
  const order = segment(params.orderId)
  try {
    const path = `/store/buyer/orders/${order}/claims/${segment(params.claimId)}`
    const body = { kind: values.kind, text: textOrNull(values.text) }
    await call(path, { method: "POST", body })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return data({ values, problems: error.problems }, { status: 400 })
  }
  return redirect(`/${locale}/account/orders/${order}#claims`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "claim_answered") },
  })
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

export default function Claim({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ClaimPage
      order={loaderData.order}
      claim={loaderData.claim}
      side="buyer"
      values={actionData?.values ?? {}}
      problems={actionData?.problems ?? []}
      unavailable={false}
    />
  )
}
