import type { BuyerMe, RfqSummary } from "@serumpun/backend/src/contracts/buyer.ts"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { RfqList } from "#app/features/account/rfq-list.tsx"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/rfqs.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const [me, { rfqs }] = await Promise.all([
    call<BuyerMe>("/store/buyer/me"),
    call<{ rfqs: RfqSummary[] }>("/store/buyer/rfqs"),
  ])
  const t = translator(locale)
  return { me, rfqs, title: t("account:list.title"), description: t("account:list.emptyText") }
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

export default function Rfqs({ loaderData }: Route.ComponentProps) {
  return <RfqList me={loaderData.me} rfqs={loaderData.rfqs} />
}
