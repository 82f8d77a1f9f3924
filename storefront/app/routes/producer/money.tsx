import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import type { ProducerPayout } from "@serumpun/backend/src/contracts/settlement.ts"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { ProducerMoney } from "#app/features/order/producer-money.tsx"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/money.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  const { payouts, count } = await call<Paged & { payouts: ProducerPayout[] }>(
    "/producer/payouts",
    { query: page.query },
  )
  return { title: t("settlement:page.title"), payouts, pages: pagesOf(page, count) }
}

// Nothing on it has state, so it needs no React in the browser.
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function Money({ loaderData: { title, payouts, pages } }: Route.ComponentProps) {
  return (
    <>
      <h1>{title}</h1>
      <ProducerMoney payouts={payouts} />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
