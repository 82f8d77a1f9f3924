import type { ProducerRfqRow } from "@serumpun/backend/src/contracts/producer.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { useTranslation } from "react-i18next"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { RfqRow } from "#app/features/quote/rfq-row.tsx"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/rfqs.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  const { rfqs, count } = await call<Paged & { rfqs: ProducerRfqRow[] }>("/producer/rfqs", {
    query: page.query,
  })
  return { title: t("producer:rfqs.title"), rfqs, pages: pagesOf(page, count) }
}

export const meta = workspaceMeta

export default function ProducerRfqs({ loaderData: { rfqs, pages } }: Route.ComponentProps) {
  const { t } = useTranslation("producer")
  const locale = useLocale()
  return (
    <>
      <h1>{t("rfqs.title")}</h1>
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
          title={t("rfqs.empty")}
          text={t("rfqs.emptyText")}
          action={{ label: t("rfqs.emptyAction"), href: `/${locale}/producer/listings` }}
        />
      )}
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
