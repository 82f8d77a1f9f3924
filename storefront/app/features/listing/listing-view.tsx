import type {
  ListingBody,
  ListingCard as Card,
  Passport,
} from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { CertificateCards } from "#app/components/listing/certificate-cards.tsx"
import { ListingCard, ListingGrid } from "#app/components/listing/listing-card.tsx"
import { ShortlistToggle } from "#app/components/listing/shortlist-toggle.tsx"
import { inTongue, Prose } from "#app/components/listing/prose.tsx"
import { unbroken } from "#app/components/listing/unbroken.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { DestinationsSection } from "./destinations.tsx"
import { Fold } from "./fold.tsx"
import { Gallery } from "./gallery.tsx"
import { Maker } from "./maker.tsx"
import type { OrderChoice } from "./order-choice.ts"
import { OrderBar } from "./order-bar.tsx"
import { OrderSheet } from "./order-form.tsx"
import { PackingSection } from "./packing.tsx"
import { PassportSection } from "./passport.tsx"
import { SpecificationSection } from "./specification.tsx"
import { TranslationMark } from "./translation-mark.tsx"

export type ListingViewProps = {
  /** Without a passport it is a preview: nothing on the page can be asked for. */
  listing: ListingBody & { passport: Passport | null }
  choice: OrderChoice
  prices: PriceView
  /** The newest of the same producer. */
  others: Card[]
  similar: Card[]
  /** The map of where it comes from. */
  map: ReactNode
  /** What buyers thought of the producer's orders. */
  ratings: ReactNode
}

export function ListingView(props: ListingViewProps) {
  const { listing, choice, prices, others, similar, map, ratings } = props
  const { t } = useTranslation(["listing", "common", "trade"])
  const locale = useLocale()
  const format = useFormat()
  const { producer, category, text_locale } = listing
  const root = category.split("/")[0] ?? category
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("common:nav.catalogue"), href: `/${locale}/catalogue` },
          {
            label: t(`trade:category.${category}`),
            href: `/${locale}/catalogue?category=${encodeURIComponent(category)}`,
          },
          { label: listing.title },
        ]}
      />
      <div className="with-sheet">
        <div className="stack">
          <h1 {...inTongue(listing.title_locale)}>{unbroken(listing.title)}</h1>
          <p className="lede" {...inTongue(listing.summary_locale)}>
            {unbroken(listing.summary)}
          </p>
          <TranslationMark listing={listing} />
          <p className="origin-place">
            <Icon name="pin" />
            <span>
              <a href={`/${locale}/producers/${producer.handle}`}>{producer.name}</a>
              {"\u00a0· "}
              <bdi>{producer.place}</bdi>
              {"\u00a0· "}
              {t(`trade:province.${producer.province}`)}
            </span>
          </p>
          {listing.passport ? <ShortlistToggle {...listing} labelled /> : null}
          <Gallery listing={listing} />
        </div>
        <OrderSheet listing={listing} choice={choice} prices={prices} />
        <div className="listing-body">
          {text_locale === locale ? null : (
            <Notice kind="info">
              <p>{t("otherLanguage", { language: format.language(text_locale) })}</p>
            </Notice>
          )}
          <Section title={t("description")} id="description">
            <Prose text={listing.description} locale={text_locale} />
          </Section>
          <SpecificationSection listing={listing} />
          <PackingSection listing={listing} />
          {listing.certificates.length > 0 ? (
            <Fold title={t("certificate.title")} id="certificates">
              <CertificateCards certificates={listing.certificates} />
            </Fold>
          ) : null}
          {listing.passport ? <PassportSection passport={listing.passport} /> : null}
          <DestinationsSection listing={listing} />
          <Maker producer={producer} map={map} ratings={ratings} />
        </div>
        <OrderBar listing={listing} prices={prices} />
      </div>
      <div className="listing-body-more">
        {others.length > 0 ? (
          <Section
            title={t("others", { producer: `\u2068${producer.name}\u2069` })}
            more={{
              label: t("common:action.showAll"),
              href: `/${locale}/producers/${producer.handle}`,
            }}
          >
            <ListingGrid>
              {others.map((other) => (
                <ListingCard key={other.id} brief listing={toCardData(other, locale, prices)} />
              ))}
            </ListingGrid>
          </Section>
        ) : null}
        {similar.length > 0 ? (
          <Section
            title={t("similar")}
            more={{
              label: t("common:action.showAll"),
              href: `/${locale}/catalogue?category=${encodeURIComponent(root)}`,
            }}
          >
            <ListingGrid>
              {similar.map((other) => (
                <ListingCard key={other.id} brief listing={toCardData(other, locale, prices)} />
              ))}
            </ListingGrid>
          </Section>
        ) : null}
      </div>
    </>
  )
}
