import type { CompletionCheck } from "@serumpun/backend/src/contracts/attendance.ts"
import { data } from "react-router"
import { UnknownCheck } from "#app/features/issued/check-view.tsx"
import { CompletionCheckView } from "#app/features/issued/completion-check-view.tsx"
import { api, ApiError, segment } from "#app/lib/http/api.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/check-completion.ts"

export async function loader({ params }: Route.LoaderArgs) {
  const t = translator(routeLocale(params))
  const check = await readCheck(params.code)
  const head = { title: t("issued:completion.check.title"), description: t("issued:check.compare") }
  return data({ check, ...head }, { status: check ? 200 : 404 })
}

/** Null for a code that nobody was given, which its reader has to hear in plain words. */
async function readCheck(code: string): Promise<CompletionCheck | null> {
  const path = `/store/completions/${segment(code)}`
  try {
    return (await api<{ certificate: CompletionCheck }>(path)).certificate
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
        ...{ matches, location, title: loaderData.title, description: loaderData.description },
        noindex: true,
      })
    : []

export default function CheckCompletion({ loaderData: { check } }: Route.ComponentProps) {
  return check ? <CompletionCheckView check={check} /> : <UnknownCheck />
}
