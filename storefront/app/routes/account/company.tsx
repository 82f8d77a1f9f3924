import type { CompanyView as Company } from "@serumpun/backend/src/contracts/company.ts"
import { problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { companyNotices, CompanyView } from "#app/features/company/company-view.tsx"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { noticeCookie, takeNotice } from "#app/lib/http/session.server.ts"
import { readNumber } from "#app/lib/format/read-number.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/company.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const [{ company }, flash] = await Promise.all([
    call<{ company: Company }>("/store/buyer/company"),
    takeNotice(request),
  ])
  const t = translator(locale)
  const notice = companyNotices.find((one) => `company_${one}` === flash?.notice) ?? null
  return data(
    { company, notice, title: t("company:title"), description: t("company:description") },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

type Change = { path: string; body: object; notice: (typeof companyNotices)[number] }

/** What a button of the page asks for: the word before a colon says it, the id after it of what. */
function changeOf(intent: string, values: FormValues, amount: number | null): Change {
  const [kind, id] = intent.split(":")
  const base = "/store/buyer/company"
  switch (kind) {
    case "invite": {
      const { email = "", invite_role: role, invite_locale: locale } = values
      return { path: `${base}/invitations`, body: { email, role, locale }, notice: "invited" }
    }
    case "withdraw":
      return { path: `${base}/invitations/${segment(id)}/withdraw`, body: {}, notice: "withdrawn" }
    case "role":
      return {
        path: `${base}/colleagues/${segment(id)}`,
        body: { role: values.role },
        notice: "role_changed",
      }
    case "choose":
      return { path: `${base}/choose`, body: { company_id: id ?? "" }, notice: "chosen" }
    default: {
      const limit = amount === null ? null : { amount, currency: values["limit.currency"] }
      return { path: `${base}/limit`, body: { limit }, notice: "saved" }
    }
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { intent = "limit", ...values } = readFormValues(await request.formData())
  const amount = readNumber(values["limit.amount"], locale)
  if (intent === "limit" && Number.isNaN(amount))
    return data(
      {
        ...{ intent, values, unavailable: false as const },
        problems: [problem("limit.amount", "not_a_number")],
      },
      { status: 400 },
    )
  const { path, body, notice } = changeOf(intent, values, amount)
  const { refusal } = await attempt(() => call(path, { method: "POST", body }))
  if (refusal) return data({ intent, values, ...refusal }, { status: refusal.status })
  return redirect(`/${locale}/account/company`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, `company_${notice}`) },
  })
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function CompanyPage({ loaderData, actionData }: Route.ComponentProps) {
  const calm = { intent: "", values: {}, problems: [], unavailable: false }
  return (
    <CompanyView
      company={loaderData.company}
      notice={actionData ? null : loaderData.notice}
      form={actionData ?? calm}
    />
  )
}
