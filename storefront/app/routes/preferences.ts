import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { isCurrency } from "@serumpun/domain/money"
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router"
import { currencyCookie } from "#app/lib/http/currency-cookie.ts"
import { isViewName, viewCookie } from "#app/lib/http/view-cookie.ts"
import { localPath } from "#app/lib/http/local-path.ts"

/** Remembers the currency, or how goods are shown, and returns to the page it was chosen on. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const currency = form.get("currency")
  const view = form.get("view")
  const cookie = isViewName(view)
    ? viewCookie(view)
    : isCurrency(currency)
      ? currencyCookie(currency)
      : null
  if (!cookie) throw data(null, { status: 400 })
  const home = `/${isLocale(params.locale) ? params.locale : defaultLocale}`
  return redirect(localPath(form.get("return_to")) ?? home, {
    status: 303,
    headers: { "Set-Cookie": cookie },
  })
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${params.locale}`)
}
