import type { PassportDetail } from "@serumpun/backend/src/contracts/passport.ts"
import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { api, segment } from "#app/lib/http/api.server.ts"
import { signedAnswer } from "#app/lib/http/signed-answer.server.ts"
import type { Route } from "./+types/api-passport.ts"

/** A passport for machines: what was found, and whether it still counts. `?locale=` is the title's. */
export function loader({ params, request }: Route.LoaderArgs): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("locale") ?? undefined
  const locale = isLocale(asked) ? asked : defaultLocale
  return signedAnswer(async () => {
    const path = `/store/passports/${segment(params.passportId)}`
    const { passport } = await api<{ passport: PassportDetail }>(path, { query: { locale } })
    return Response.json(passport)
  })
}
