import type { ProducerListingRow } from "@serumpun/backend/src/contracts/producer.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { ListingList } from "#app/features/listing-editor/listing-list.tsx"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/listings.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  const archived = new URL(args.request.url).searchParams.get("archived") === "true"
  const { listings, count, archived_count } = await call<
    Paged & { listings: ProducerListingRow[]; archived_count: number }
  >("/producer/listings", { query: { ...page.query, archived } })
  const title = t(archived ? "listingActs:archive.title" : "listingEditor:title")
  return { title, listings, archived, archived_count, pages: pagesOf(page, count) }
}

// Nothing on it has state, so it needs no React in the browser.
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function ProducerListings({
  loaderData: { title, listings, archived, archived_count, pages },
}: Route.ComponentProps) {
  const { t } = useTranslation(["listingEditor", "listingActs", "listingImport"])
  const workspace = `/${useLocale()}/producer`
  const base = `${workspace}/listings`
  const href = `${base}/new`
  const toImports = (
    <Allowed>
      <ButtonLink variant="secondary" href={`${workspace}/imports`}>
        {t("listingImport:title")}
      </ButtonLink>
    </Allowed>
  )
  if (listings.length === 0 && archived_count === 0)
    return (
      <>
        <h1>{t("title")}</h1>
        <EmptyState title={t("empty")} text={t("emptyText")} action={{ label: t("add"), href }} />
        <p>{toImports}</p>
      </>
    )
  return (
    <>
      <h1>{title}</h1>
      {archived ? null : (
        <p className="cluster">
          <ButtonLink href={href}>
            <Icon name="plus" />
            {t("add")}
          </ButtonLink>
          {toImports}
        </p>
      )}
      {listings.length === 0 ? <p className="soft">{t("listingActs:archive.none")}</p> : null}
      <ListingList listings={listings} />
      <Pagination
        {...pages}
        hrefOf={(page) => (archived ? `?archived=true&page=${page}` : pageHref(page))}
      />
      {archived ? (
        <p>
          <a href={base}>{t("listingActs:archive.back")}</a>
        </p>
      ) : null}
      {!archived && archived_count > 0 ? (
        <p>
          <a href={`${base}?archived=true`}>
            {t("listingActs:archive.show", { count: archived_count })}
          </a>
        </p>
      ) : null}
    </>
  )
}
