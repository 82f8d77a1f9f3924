import type { BuyerMe, RfqSummary } from "@serumpun/backend/src/contracts/buyer.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { RfqList } from "#app/features/account/rfq-list.tsx"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/rfqs.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const page = askedPage(request)
  const [me, { rfqs, count }] = await Promise.all([
    call<BuyerMe>("/store/buyer/me"),
    call<Paged & { rfqs: RfqSummary[] }>("/store/buyer/rfqs", { query: page.query }),
  ])
  const t = translator(locale)
  return {
    me,
    rfqs,
    pages: pagesOf(page, count),
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
  const { me, rfqs, pages } = loaderData
  return (
    <>
      <RfqList me={me} rfqs={rfqs} />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
