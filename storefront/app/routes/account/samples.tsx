import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { data } from "react-router"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { SampleList } from "#app/features/sample/sample-list.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { takeNotice } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/samples.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const page = askedPage(request)
  const [{ samples, count }, flash] = await Promise.all([
    call<Paged & { samples: SampleView[] }>("/store/buyer/samples", { query: page.query }),
    takeNotice(request),
  ])
  const t = translator(locale)
  return data(
    {
      ...{ samples, pages: pagesOf(page, count), rfqs: t("account:list.title") },
      sent: flash?.notice === "samples_asked" ? t("sample:sent") : null,
      title: t("sample:list.title"),
      description: t("sample:list.empty.buyer"),
    },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function Samples({ loaderData }: Route.ComponentProps) {
  const { samples, pages, title, rfqs, sent } = loaderData
  const base = `/${useLocale()}/account`
  return (
    <>
      <Breadcrumb trail={[{ label: rfqs, href: base }, { label: title }]} />
      <h1>{title}</h1>
      {sent ? <Notice kind="success" title={sent} /> : null}
      <SampleList samples={samples} side="buyer" />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
