import type { CompanyView as Company } from "@serumpun/backend/src/contracts/company.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data, redirect } from "react-router"
import { ConfirmForm } from "#app/components/form/confirm-form.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/remove-colleague.ts"

/** Of a colleague, or without an id of oneself: leaving. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { company } = await call<{ company: Company }>("/store/buyer/company")
  const { colleagueId } = params
  const colleague = company.colleagues.find(({ id, is_self }) =>
    colleagueId ? id === colleagueId : is_self,
  )
  if (!colleague) throw data(null, { status: 404 })
  const t = translator(locale)
  const names = { name: colleague.name || colleague.email, company: company.name }
  return {
    names,
    move: colleagueId ? ("remove" as const) : ("leave" as const),
    title: t(colleagueId ? "company:remove.title" : "company:leave.title", names),
    description: t("company:title"),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { colleagueId } = params
  const base = "/store/buyer/company"
  const path = colleagueId ? `${base}/colleagues/${segment(colleagueId)}/remove` : `${base}/leave`
  const { refusal } = await attempt(() => call(path, { method: "POST" }))
  if (refusal) return data({ problems: refusal.problems }, { status: refusal.status })
  const notice = colleagueId ? "company_removed" : "company_left"
  return redirect(`/${locale}/account/company`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, notice) },
  })
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function RemoveColleague({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("company")
  const { names, move } = loaderData
  return (
    <ConfirmForm
      title={t(`${move}.title`, names)}
      text={t(`${move}.text`, names)}
      yes={t(`${move}.yes`)}
      no={t("form.back")}
      back={`/${useLocale()}/account/company`}
      problems={actionData?.problems ?? []}
    />
  )
}
