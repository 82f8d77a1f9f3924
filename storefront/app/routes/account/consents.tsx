import type { ConsentView } from "@serumpun/backend/src/contracts/consent.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { ConsentList } from "#app/features/company/consent-list.tsx"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/consents.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const page = askedPage(request)
  const { consents, count } = await call<Paged & { consents: ConsentView[] }>(
    "/store/buyer/consents",
    { query: page.query },
  )
  const t = translator(locale)
  return {
    consents,
    pages: pagesOf(page, count),
    title: t("company:consents.title"),
    description: t("company:consents.intro"),
  }
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function Consents({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <ConsentList consents={loaderData.consents} />
      <Pagination {...loaderData.pages} hrefOf={pageHref} />
    </>
  )
}
