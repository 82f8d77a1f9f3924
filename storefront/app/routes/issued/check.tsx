import type { IssuedCheck } from "@serumpun/backend/src/contracts/issued.ts"
import { dayIn } from "@serumpun/domain/days"
import { shownStanding } from "@serumpun/domain/issued/standing"
import { data } from "react-router"
import { CheckView, UnknownCheck } from "#app/features/issued/check-view.tsx"
import { api, ApiError, segment } from "#app/lib/http/api.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/check.ts"

export async function loader({ params }: Route.LoaderArgs) {
  const t = translator(routeLocale(params))
  const check = await readCheck(params.code)
  return data(
    {
      check,
      standing: check && shownStanding(check, dayIn(new Date())),
      title: t("issued:check.title"),
      description: t("issued:check.compare"),
    },
    { status: check ? 200 : 404 },
  )
}

/** Null for a code that nobody was given, which its reader has to hear in plain words. */
async function readCheck(code: string): Promise<IssuedCheck | null> {
  try {
    return (await api<{ document: IssuedCheck }>(`/store/documents/${segment(code)}`)).document
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 429 || error.status >= 500) throw data(null, { status: error.status })
    return null
  }
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        matches,
        location,
        title: loaderData.title,
        description: loaderData.description,
        noindex: true,
      })
    : []

export default function Check({ loaderData: { check, standing } }: Route.ComponentProps) {
  return check && standing ? <CheckView check={check} standing={standing} /> : <UnknownCheck />
}
