import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { data } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { chosenOf, takenIn } from "#app/features/comparison/chosen.ts"
import { ChosenPage } from "#app/features/comparison/chosen-page.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { takeNotice } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/chosen-lines.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const [{ rfq }, flash] = await Promise.all([
    call<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${segment(params.rfqId)}`),
    takeNotice(request),
  ])
  const t = translator(locale)
  return data(
    {
      rfq,
      chosen: chosenOf(request),
      taken: takenIn(request),
      now: new Date(),
      isPlaced: flash?.notice === "order_placed",
      title: t("comparison:chosen.title"),
      description: t("comparison:chosen.text"),
    },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

export const handle: PageHandle = { deed: "trade" }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function ChosenLines({ loaderData }: Route.ComponentProps) {
  return <ChosenPage {...loaderData} />
}
