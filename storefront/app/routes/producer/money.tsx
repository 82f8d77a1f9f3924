import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import type { ProducerPayout } from "@serumpun/backend/src/contracts/settlement.ts"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { ProducerMoney } from "#app/features/order/producer-money.tsx"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
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
