import type { SharedShortlist } from "@serumpun/backend/src/contracts/shortlist.ts"
import { data } from "react-router"
import { SharedView } from "#app/features/shortlist/shared-view.tsx"
import { api, ApiError, segment } from "#app/lib/http/api.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import type { Route } from "./+types/shared.ts"

export async function loader({ params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const shared = await readShared(params.token, locale)
  const t = translator(locale)
  const title = t(shared ? "shortlist:shared.title" : "shortlist:shared.gone")
  return data(
    { shared, title, description: t("shortlist:shared.lede") },
    { status: shared ? 200 : 404 },
  )
}

/** Null for a link that was ended, which its reader has to hear in plain words. */
async function readShared(token: string, locale: string): Promise<SharedShortlist | null> {
  try {
    return await api<SharedShortlist>(`/store/shared-shortlists/${segment(token)}`, {
      query: { locale },
    })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 429 || error.status >= 500) throw data(null, { status: error.status })
    return null
  }
}

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function Shared({ loaderData }: Route.ComponentProps) {
  return <SharedView shared={loaderData.shared} />
}
