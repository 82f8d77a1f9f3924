import type { BuyerMe } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ConsentView } from "@serumpun/backend/src/contracts/consent.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { consentNotices, ConsentPage } from "#app/features/company/consent-page.tsx"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { noticeCookie, takeNotice } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, textOrNull } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/approve.ts"

const pathOf = ({ consentId }: Route.LoaderArgs["params"]) =>
  `/store/buyer/consents/${segment(consentId)}`

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const [me, { consent }, flash] = await Promise.all([
    call<BuyerMe>("/store/buyer/me"),
    call<{ consent: ConsentView }>(pathOf(params)),
    takeNotice(request),
  ])
  const t = translator(locale)
  const { number } = consent
  return data(
    {
      consent,
      role: me.role,
      notice: consentNotices.find((one) => `consent_${one}` === flash?.notice) ?? null,
      title: t("company:consents.heading", { number }),
      description: t("company:consents.title"),
    },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { intent, ...values } = readFormValues(await request.formData())
  const path = pathOf(params)
  if (intent === "approve") {
    const { value, refusal } = await attempt(() =>
      call<{ order: OrderView }>(`${path}/approve`, { method: "POST", body: {} }),
    )
    if (refusal) return data({ values, ...refusal }, { status: refusal.status })
    return redirect(`/${locale}/account/orders/${value.order.id}`, {
      status: 303,
      headers: { "Set-Cookie": await noticeCookie(request, "order_placed") },
    })
  }
  const isRefusal = intent === "refuse"
  const body = isRefusal ? { note: textOrNull(values.note) } : {}
  const { refusal } = await attempt(() =>
    call(`${path}/${isRefusal ? "refuse" : "withdraw"}`, { method: "POST", body }),
  )
  if (refusal) return data({ values, ...refusal }, { status: refusal.status })
  const notice = isRefusal ? "consent_refused" : "consent_taken_back"
  return redirect(`/${locale}/account/consents/${segment(params.consentId)}`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, notice) },
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

export default function Approve({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ConsentPage
      consent={loaderData.consent}
      role={loaderData.role}
      notice={actionData ? null : loaderData.notice}
      form={actionData ?? { values: {}, problems: [], unavailable: false }}
    />
  )
}
