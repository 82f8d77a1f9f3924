import type { ProvinceDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { categoryRoots } from "@serumpun/domain/places"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { ListingCard, ListingGrid } from "#app/components/listing/listing-card.tsx"
import { ProducerSummary } from "#app/components/listing/producer-summary.tsx"
import { Pattern } from "#app/components/places/pattern.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { EmptyState, Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

type Props = {
  region: ProvinceDetail
  page: number
  prices: PriceView
  map: ReactNode
  /** What is known of the region in figures. */
  picture: ReactNode
}

export function RegionView({ region, page, prices, map, picture }: Props) {
  const { t } = useTranslation(["places", "common", "trade"])
  const locale = useLocale()
  const province = t(`trade:province.${region.code}`)
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("common:nav.regions"), href: `/${locale}/regions` },
          { label: province },
        ]}
      />
      <Pattern name={region.code.toLowerCase()} />
      <div className="place-head">
        <div>
          <h1>{t("regions.regionTitle", { province })}</h1>
          {region.listings.length > 0 ? (
            <>
              <p className="lede">
                {t("regions.counts", {
                  listings: t("common:facet.results", { count: region.listing_count }),
                  producers: t("regions.producers", { count: region.count }),
                })}
              </p>
              <RegionFamilies region={region} />
            </>
          ) : null}
        </div>
        {map}
      </div>
      {page > 1 ? null : region.listings.length === 0 ? (
        <EmptyState
          title={t("regions.emptyTitle", { province })}
          text={t("regions.emptyText")}
          action={{ label: t("common:action.toCatalogue"), href: `/${locale}/catalogue` }}
        />
      ) : (
        <Section
          title={t("regions.goodsTitle")}
          more={{
            label: t("regions.inCatalogue"),
            href: `/${locale}/catalogue?province=${region.code}`,
          }}
        >
          <ListingGrid>
            {region.listings.map((listing) => (
              <ListingCard key={listing.id} listing={toCardData(listing, locale, prices)} />
            ))}
          </ListingGrid>
        </Section>
      )}
      {region.producers.length > 0 ? (
        <Section title={t("regions.producersTitle")}>
          <div className="columns">
            {region.producers.map((producer) => (
              <ProducerSummary key={producer.id} producer={producer} heading="h3" />
            ))}
          </div>
          <Pagination
            page={page}
            pages={Math.ceil(region.count / region.limit)}
            hrefOf={(number) => (number === 1 ? "?" : `?page=${number}`)}
          />
        </Section>
      ) : null}
      {picture}
    </>
  )
}

/** What kinds of goods the region has, each a way into the catalogue. */
function RegionFamilies({ region }: Pick<Props, "region">) {
  const { t } = useTranslation("trade")
  const format = useFormat()
  const locale = useLocale()
  const families = categoryRoots.flatMap((root) => {
    const count = region.families[root] ?? 0
    return count > 0 ? [{ root, count }] : []
  })
  return (
    <ul role="list" className="cluster">
      {families.map(({ root, count }) => (
        <li key={root}>
          <a
            className="chip"
            href={`/${locale}/catalogue?category=${root}&province=${region.code}`}
          >
            {t(`category.${root}`)} <span className="count num">{format.number(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
