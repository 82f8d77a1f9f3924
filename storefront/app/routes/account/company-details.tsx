import type { CompanyView as Company } from "@serumpun/backend/src/contracts/company.ts"
import { countryCodes } from "@serumpun/domain/countries"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { DetailsForm } from "#app/features/company/details-form.tsx"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/company-details.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { company } = await call<{ company: Company }>("/store/buyer/company")
  const { name, country_code, vat, eori } = company
  const t = translator(locale)
  return {
    form: { values: { name, country_code, vat, eori }, problems: [], unavailable: false as const },
    country_codes: [...countryCodes],
    title: t("company:details.edit"),
    description: name,
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const values = readFormValues(await request.formData())
  const { name = "", country_code = "", vat = "", eori = "" } = values
  const body = { name, country_code, vat, eori }
  const { refusal } = await attempt(() => call("/store/buyer/company", { method: "POST", body }))
  if (refusal) return data({ values, ...refusal }, { status: refusal.status })
  return redirect(`/${locale}/account/company`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "company_saved") },
  })
}

export const handle: PageHandle = { deed: "manage" }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function CompanyDetails({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <DetailsForm form={actionData ?? loaderData.form} country_codes={loaderData.country_codes} />
  )
}
