import type { MarketsOverview } from "@serumpun/backend/src/contracts/markets-overview.ts"
import { markets } from "@serumpun/domain/places"
import { MarketsView } from "#app/features/markets/markets-view.tsx"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/markets.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const asked = new URL(args.request.url).searchParams.get("market")
  const market = markets.find((one) => one === asked) ?? null
  const { overview } = await call<{ overview: MarketsOverview }>("/producer/markets", {
    query: market ? { market } : {},
  })
  return { title: t("markets:title"), overview, market }
}

// Nothing on it has state, so it needs no React in the browser.
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function ProducerMarkets({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <h1>{loaderData.title}</h1>
      <MarketsView overview={loaderData.overview} market={loaderData.market} />
    </>
  )
}
