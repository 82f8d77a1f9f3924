import type { ProducerDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { CertificateCards } from "#app/components/listing/certificate-cards.tsx"
import { ListingCard, ListingGrid } from "#app/components/listing/listing-card.tsx"
import { inTongue, Prose } from "#app/components/listing/prose.tsx"
import { unbroken } from "#app/components/listing/unbroken.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { regionSlug } from "#app/lib/catalogue/region-slugs.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

type Props = {
  producer: ProducerDetail
  prices: PriceView
  map: ReactNode
  /** What buyers thought of their orders. */
  ratings: ReactNode
}

export function ProducerView({ producer, prices, map, ratings }: Props) {
  const { t } = useTranslation(["places", "common", "trade"])
  const format = useFormat()
  const locale = useLocale()
  const region = t(`trade:province.${producer.province}`)
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("common:nav.regions"), href: `/${locale}/regions` },
          { label: region, href: `/${locale}/regions/${regionSlug(producer.province)}` },
          { label: producer.name },
        ]}
      />
      <div className="place-head">
        <div>
          <h1>{producer.name}</h1>
          <p className="lede" {...inTongue(producer.headline_locale)}>
            {unbroken(producer.headline)}
          </p>
          {producer.verified_on ? (
            <p className="badge badge-verified">
              <Icon name="check" />
              {t("producer.verified", { date: format.date(producer.verified_on) })}
            </p>
          ) : null}
          <AskProducer handle={producer.handle} isOffering={producer.listings.length > 0} />
          {producer.is_demo ? <p className="soft">{t("producer.demo")}</p> : null}
          <Section title={t("producer.story")}>
            <Prose text={producer.story} locale={producer.story_locale} />
          </Section>
        </div>
        <aside aria-label={t("producer.facts")}>
          {map}
          <ProducerFacts producer={producer} />
        </aside>
      </div>
      <Section title={t("producer.listings")}>
        {producer.listings.length === 0 ? <p>{t("producer.noListings")}</p> : null}
        <ListingGrid>
          {producer.listings.map((listing) => (
            <ListingCard key={listing.id} listing={toCardData(listing, locale, prices)} />
          ))}
        </ListingGrid>
      </Section>
      {ratings}
      {producer.certificates.length > 0 ? (
        <Section title={t("producer.certificates")}>
          <CertificateCards certificates={producer.certificates} />
        </Section>
      ) : null}
    </>
  )
}

/** A request in the buyer's own words; a producer without a public listing cannot answer one. */
function AskProducer({ handle, isOffering }: { handle: string; isOffering: boolean }) {
  const { t } = useTranslation("rfqForm")
  const locale = useLocale()
  if (!isOffering) return null
  return (
    <p>
      <ButtonLink
        variant="secondary"
        href={`/${locale}/rfq/new?${new URLSearchParams({ producer: handle })}`}
      >
        {t("one.ask")}
      </ButtonLink>{" "}
      <span className="soft">{t("one.askText")}</span>
    </p>
  )
}

function ProducerFacts({ producer }: Pick<Props, "producer">) {
  const { t } = useTranslation(["places", "trade"])
  const format = useFormat()
  const steps = [producer.village, producer.district, producer.regency].filter(Boolean)
  return (
    <Terms>
      <Term label={t("producer.place")}>
        <bdi>{[...new Set(steps)].join(", ")}</bdi>
        <br />
        {t(`trade:province.${producer.province}`)}
      </Term>
      <Term label={t("producer.legalForm")}>{t(`trade:legalForm.${producer.legal_form}`)}</Term>
      {producer.founded_year ? (
        <Term label={t("producer.founded")}>{producer.founded_year}</Term>
      ) : null}
      {producer.people_count ? (
        <Term label={t("producer.peopleLabel")}>
          {format.number(producer.people_count)}
          {producer.women_percent === null
            ? null
            : ` (${t("producer.women", { percent: format.percent(producer.women_percent) })})`}
        </Term>
      ) : null}
      <Term label={t("producer.nibLabel")}>
        {t("producer.nib", { ending: producer.nib_ending })}
      </Term>
    </Terms>
  )
}
