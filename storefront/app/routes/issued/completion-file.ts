import { segment } from "#app/lib/http/api.server.ts"
import { requireProducer } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { passOn } from "#app/lib/issued/pass-on.server.ts"
import type { Route } from "./+types/completion-file.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const { token } = await requireProducer(request, locale)
  const path = `/producer/programmes/${segment(params.enrolmentId)}/certificate`
  return passOn({ request, locale, token, path })
}
