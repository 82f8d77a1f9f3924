import { negotiateLocale } from "@serumpun/domain/locales"
import { redirect, type LoaderFunctionArgs } from "react-router"

export function loader({ request }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request.headers.get("accept-language"))
  return redirect(`/${locale}${new URL(request.url).search}`, {
    headers: { Vary: "Accept-Language" },
  })
}
