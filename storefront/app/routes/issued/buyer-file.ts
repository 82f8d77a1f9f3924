import { segment } from "#app/lib/http/api.server.ts"
import { requireBuyer } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { passOn } from "#app/lib/issued/pass-on.server.ts"
import type { Route } from "./+types/buyer-file.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const { token } = await requireBuyer(request, locale)
  const path = `/store/buyer/documents/${segment(params.documentId)}/${segment(params.form)}`
  return passOn({ request, locale, token, path })
}
