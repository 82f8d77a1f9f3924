import type { ProducerListingRow } from "@serumpun/backend/src/contracts/producer.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { useTranslation } from "react-i18next"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { ListingList } from "#app/features/listing-editor/listing-list.tsx"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/listings.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  const { listings, count } = await call<Paged & { listings: ProducerListingRow[] }>(
    "/producer/listings",
    { query: page.query },
  )
  return { title: t("listingEditor:title"), listings, pages: pagesOf(page, count) }
}

export const meta = workspaceMeta

export default function ProducerListings({
  loaderData: { listings, pages },
}: Route.ComponentProps) {
  const { t } = useTranslation("listingEditor")
  const href = `/${useLocale()}/producer/listings/new`
  if (listings.length === 0)
    return (
      <>
        <h1>{t("title")}</h1>
        <EmptyState title={t("empty")} text={t("emptyText")} action={{ label: t("add"), href }} />
      </>
    )
  return (
    <>
      <h1>{t("title")}</h1>
      <p>
        <ButtonLink href={href}>
          <Icon name="plus" />
          {t("add")}
        </ButtonLink>
      </p>
      <ListingList listings={listings} />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
