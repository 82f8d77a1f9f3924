import { segment } from "#app/lib/http/api.server.ts"
import { requireProducer } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { passOn } from "#app/lib/issued/pass-on.server.ts"
import type { Route } from "./+types/preview-saved.ts"

/** A saved quote as the quotation that it will be, marked as a draft. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const { token } = await requireProducer(request, locale)
  const path = `/producer/quotes/${segment(params.quoteId)}/preview`
  return passOn({ request, locale, token, path })
}
