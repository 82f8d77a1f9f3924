import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import type { ProducerRfqRow } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { RfqRow } from "#app/features/quote/rfq-row.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/open-rfqs.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  const { rfqs, count } = await call<Paged & { rfqs: ProducerRfqRow[] }>("/producer/open-rfqs", {
    query: page.query,
  })
  return { title: t("openRfq:inbox.title"), rfqs, pages: pagesOf(page, count) }
}

export const meta = workspaceMeta

export default function OpenRfqs({ loaderData: { title, rfqs, pages } }: Route.ComponentProps) {
  const { t } = useTranslation(["openRfq", "producer"])
  const base = `/${useLocale()}/producer`
  return (
    <>
      <Breadcrumb
        trail={[{ label: t("producer:rfqs.title"), href: `${base}/rfqs` }, { label: title }]}
      />
      <h1>{title}</h1>
      <p className="lede">{t("inbox.text")}</p>
      {rfqs.length > 0 ? (
        <ul className="target-list" role="list">
          {rfqs.map((rfq) => (
            <li key={rfq.id}>
              <RfqRow rfq={rfq} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          title={t("inbox.empty")}
          text={t("inbox.emptyText")}
          action={{ label: t("producer:rfqs.emptyAction"), href: `${base}/listings` }}
        />
      )}
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
