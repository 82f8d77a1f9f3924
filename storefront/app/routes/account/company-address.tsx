import type { CompanyView as Company } from "@serumpun/backend/src/contracts/company.ts"
import { countryCodes } from "@serumpun/domain/countries"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { AddressForm } from "#app/features/company/address-form.tsx"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, textOrNull, type FormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/company-address.ts"

const isNew = (params: Route.LoaderArgs["params"]) => params.addressId === "new"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { company } = await call<{ company: Company }>("/store/buyer/company")
  const address = company.addresses.find(({ id }) => id === params.addressId)
  if (!address && !isNew(params)) throw data(null, { status: 404 })
  const t = translator(locale)
  const values: FormValues = address
    ? { ...address, port: address.port ?? "" }
    : { country_code: company.country_code }
  return {
    form: { values, problems: [], unavailable: false as const },
    country_codes: [...countryCodes],
    title: t(address ? "company:addresses.edit" : "company:addresses.add"),
    description: t("company:addresses.text"),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { intent, ...values } = readFormValues(await request.formData())
  const { name = "", street = "", postal_code = "", city = "", country_code = "" } = values
  const port = textOrNull(values.port)
  const body = { name, street, postal_code, city, country_code, port }
  const base = "/store/buyer/company/addresses"
  const path = isNew(params) ? base : `${base}/${segment(params.addressId)}`
  const { refusal } = await attempt(() =>
    intent === "delete" ? call(path, { method: "DELETE" }) : call(path, { method: "POST", body }),
  )
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

export default function CompanyAddress({ loaderData, actionData, params }: Route.ComponentProps) {
  return (
    <AddressForm
      form={actionData ?? loaderData.form}
      country_codes={loaderData.country_codes}
      isNew={isNew(params)}
    />
  )
}
