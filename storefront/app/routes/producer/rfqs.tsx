import type { ProducerRfqRow } from "@serumpun/backend/src/contracts/producer.ts"
import type { UnreadThreads } from "@serumpun/backend/src/contracts/conversation.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { UnreadLinks } from "#app/components/conversation/thread-links.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { askedList, isNarrowed, listHref } from "#app/features/lists/asked-list.ts"
import { ListFilter } from "#app/features/lists/list-filter.tsx"
import { RfqRow } from "#app/features/quote/rfq-row.tsx"
import { pagesOf } from "#app/lib/page/paged.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/rfqs.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const asked = askedList(args.request, "rfqs")
  type Rows = Paged & { rfqs: ProducerRfqRow[] }
  const [{ rfqs, count }, open, unread] = await Promise.all([
    call<Rows>("/producer/rfqs", { query: { ...asked.filters, ...asked.page.query } }),
    call<Rows>("/producer/open-rfqs", { query: { limit: "1" } }),
    call<UnreadThreads>("/producer/threads"),
  ])
  const pages = pagesOf(asked.page, count)
  return {
    title: t("producer:rfqs.title"),
    unread,
    rfqs,
    open_count: open.count,
    asked,
    count,
    pages,
  }
}

export const meta = workspaceMeta

export default function ProducerRfqs({
  loaderData: { rfqs, open_count, pages, asked, count, unread },
}: Route.ComponentProps) {
  const { t } = useTranslation(["producer", "openRfq", "pool"])
  const locale = useLocale()
  return (
    <>
      <h1>{t("rfqs.title")}</h1>
      <UnreadLinks
        unread={unread}
        hrefOf={({ rfq_id }) => `/${locale}/producer/rfqs/${rfq_id}/messages`}
      />
      {open_count > 0 ? (
        <p className="lede">
          <a href={`/${locale}/producer/open-rfqs`}>
            {t("openRfq:inbox.link", { count: open_count })}
          </a>
        </p>
      ) : null}
      <p className="cluster">
        <ButtonLink variant="quiet" href={`/${locale}/producer/shares`}>
          {t("pool:shares.title")}
        </ButtonLink>
        <ButtonLink variant="quiet" href={`/${locale}/producer/group`}>
          {t("pool:group.title")}
        </ButtonLink>
      </p>
      {count > 0 || isNarrowed(asked) ? (
        <ListFilter kind="rfqs" asked={asked} count={count} csv={`/${locale}/producer/rfqs.csv`} />
      ) : null}
      {rfqs.length > 0 ? (
        <ul className="target-list" role="list">
          {rfqs.map((rfq) => (
            <li key={rfq.id}>
              <RfqRow rfq={rfq} />
            </li>
          ))}
        </ul>
      ) : isNarrowed(asked) ? null : (
        <EmptyState
          title={t("rfqs.empty")}
          text={t("rfqs.emptyText")}
          action={{ label: t("rfqs.emptyAction"), href: `/${locale}/producer/listings` }}
        />
      )}
      <Pagination {...pages} hrefOf={listHref(asked)} />
    </>
  )
}
