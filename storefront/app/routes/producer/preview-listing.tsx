import type { ListingBody } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { ListingView } from "#app/features/listing/listing-view.tsx"
import { chooseOrder } from "#app/features/listing/order-choice.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import listingCss from "#app/styles/listing.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/preview-listing.ts"

/** Like the public page, whose parts are made for the server alone. */
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: listingCss }]

export async function loader(args: Route.LoaderArgs) {
  const { call, t, locale } = await producerPage(args)
  const path = `/producer/listings/${segment(args.params.listingId)}`
  const { listing: own } = await call<{ listing: ProducerListing }>(path)
  const title = t("listingActs:preview.title", { title: own.title })
  // A page without a price or a picture would show a buyer's view of nothing.
  if (own.problems.length > 0) return { title, id: own.id, shown: null }
  const [{ listing }, prices] = await Promise.all([
    call<{ listing: ListingBody }>(`${path}/preview`, { query: { locale } }),
    readPrices(args.context),
  ])
  const choice = chooseOrder(listing, null, locale, prices)
  return { title, id: own.id, shown: { listing: { ...listing, passport: null }, choice, prices } }
}

export const meta = workspaceMeta

/** A revision as buyers will read it, for its maker alone. */
export default function PreviewListing({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("listingActs")
  const back = `/${useLocale()}/producer/listings/${loaderData.id}`
  const { shown } = loaderData
  return (
    <>
      <Notice kind="info" title={t(shown ? "preview.mark" : "preview.unfinished")}>
        <p>{t(shown ? "preview.text" : "preview.unfinishedText")}</p>
        <ButtonLink variant="secondary" href={back}>
          {t("preview.back")}
        </ButtonLink>
      </Notice>
      {shown ? <ListingView {...shown} others={[]} similar={[]} map={null} ratings={null} /> : null}
    </>
  )
}
