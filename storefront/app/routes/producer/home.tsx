import type {
  ProducerListingRow,
  ProducerMe,
  ProducerRfqRow,
} from "@serumpun/backend/src/contracts/producer.ts"
import type { ProducerOverview } from "@serumpun/backend/src/contracts/overview.ts"
import { ProducerOverviewView } from "#app/features/overview/producer-overview.tsx"
import { HomeView } from "#app/features/producer-home/home-view.tsx"
import { SoughtByBuyers } from "#app/features/producer-home/sought-goods.tsx"
import { nextSteps } from "#app/features/producer-home/next-steps.ts"
import { SamplesWaiting } from "#app/features/sample/samples-waiting.tsx"
import { readAllPages } from "#app/lib/http/all-pages.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/home.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const [me, rfqs, listings, { overview }] = await Promise.all([
    call<ProducerMe>("/producer/me"),
    readAllPages<"rfqs", ProducerRfqRow>(call, "/producer/rfqs", "rfqs"),
    readAllPages<"listings", ProducerListingRow>(call, "/producer/listings", "listings"),
    call<{ overview: ProducerOverview }>("/producer/overview"),
  ])
  return { title: t("producer:home.title"), me, overview, steps: nextSteps(me, rfqs, listings) }
}

// Nothing on it has state, so it needs no React in the browser.
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function ProducerHome({ loaderData }: Route.ComponentProps) {
  const { me, steps, overview } = loaderData
  return (
    <HomeView me={me} steps={steps}>
      <SoughtByBuyers sought={overview.sought} />
      <SamplesWaiting count={overview.samples_waiting} side="producer" />
      <ProducerOverviewView overview={overview} />
    </HomeView>
  )
}
