import type { BuyerMe, RfqSummary } from "@serumpun/backend/src/contracts/buyer.ts"
import type { BuyerOverview } from "@serumpun/backend/src/contracts/overview.ts"
import type { UnreadThreads } from "@serumpun/backend/src/contracts/conversation.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { UnreadLinks } from "#app/components/conversation/thread-links.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { RfqList } from "#app/features/account/rfq-list.tsx"
import { askedList, isNarrowed, listHref } from "#app/features/lists/asked-list.ts"
import { ListFilter } from "#app/features/lists/list-filter.tsx"
import { BuyerOverviewView } from "#app/features/overview/buyer-overview.tsx"
import { SamplesWaiting } from "#app/features/sample/samples-waiting.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { pagesOf } from "#app/lib/page/paged.ts"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/rfqs.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const asked = askedList(request, "rfqs")
  // Whoever narrows or turns the list has seen the overview.
  const isFirst = !isNarrowed(asked) && asked.page.page === 1
  const [me, { rfqs, count }, overview, unread] = await Promise.all([
    call<BuyerMe>("/store/buyer/me"),
    call<Paged & { rfqs: RfqSummary[] }>("/store/buyer/rfqs", {
      query: { ...asked.filters, ...asked.page.query },
    }),
    isFirst ? call<{ overview: BuyerOverview }>("/store/buyer/overview") : null,
    call<UnreadThreads>("/store/buyer/threads"),
  ])
  const t = translator(locale)
  return {
    me,
    rfqs,
    asked,
    count,
    overview: overview?.overview ?? null,
    pages: pagesOf(asked.page, count),
    unread,
    base: `/${locale}/account/rfqs`,
    title: t("account:list.title"),
    description: t("account:list.emptyText"),
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

export default function Rfqs({ loaderData }: Route.ComponentProps) {
  const { me, rfqs, pages, asked, count, overview, unread, base } = loaderData
  const csv = `/${useLocale()}/account/rfqs.csv`
  return (
    <>
      <RfqList me={me} rfqs={rfqs} isNarrowed={isNarrowed(asked)}>
        <UnreadLinks
          unread={unread}
          hrefOf={({ rfq_id, producer_id }) => `${base}/${rfq_id}/messages/${producer_id}`}
        />
        <SamplesWaiting count={overview?.samples_waiting ?? 0} side="buyer" />
        {overview && count > 0 ? <BuyerOverviewView overview={overview} /> : null}
        {count > 0 || isNarrowed(asked) ? (
          <ListFilter kind="rfqs" asked={asked} count={count} csv={csv} />
        ) : null}
      </RfqList>
      <Pagination {...pages} hrefOf={listHref(asked)} />
    </>
  )
}
