import type { CollectionDetail } from "@serumpun/backend/src/contracts/collection.ts"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { ListingCard, ListingGrid } from "#app/components/listing/listing-card.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { EmptyState, Section } from "#app/components/ui/section.tsx"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

type Props = { collection: CollectionDetail; prices: PriceView }

/** Goods that curators show together for a while; of one that has ended, when, and where to go on. */
export function CollectionView({ collection, prices }: Props) {
  const { t } = useTranslation(["catalogue", "common"])
  const format = useFormat()
  const locale = useLocale()
  const { title, introduction, listings, ended_on, until_day } = collection
  const toCatalogue = { label: t("common:action.toCatalogue"), href: `/${locale}/catalogue` }
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("common:nav.catalogue"), href: toCatalogue.href },
          { label: title.text },
        ]}
      />
      <h1>
        <ShownText {...title} />
      </h1>
      {ended_on ? (
        <EmptyState
          title={t("collection.ended", { date: format.date(ended_on) })}
          text={t("collection.endedText")}
          action={toCatalogue}
        />
      ) : (
        <>
          {introduction.text ? (
            <p className="lede">
              <ShownText {...introduction} />
            </p>
          ) : null}
          <p>
            {t("common:listing.chosen")} · {t("collection.until", { date: format.date(until_day) })}
          </p>
          {listings.length > 0 ? (
            <Section title={t("common:facet.results", { count: listings.length })}>
              <ListingGrid>
                {listings.map((listing) => (
                  <ListingCard key={listing.id} listing={toCardData(listing, locale, prices)} />
                ))}
              </ListingGrid>
            </Section>
          ) : (
            <EmptyState
              title={t("collection.empty")}
              text={t("collection.emptyText")}
              action={toCatalogue}
            />
          )}
        </>
      )}
    </>
  )
}
