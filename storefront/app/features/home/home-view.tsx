import type {
  ListingCard as Card,
  ProvincesAnswer,
} from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ShownCollection } from "@serumpun/backend/src/contracts/collection.ts"
import type { Locale } from "@serumpun/domain/locales"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { ListingCard, ListingGrid } from "#app/components/listing/listing-card.tsx"
import { RegionCard } from "#app/components/places/region-card.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { CategoryIndex } from "./category-index.tsx"
import { CurationFigures } from "./curation-figures.tsx"
import type { Approved } from "./home-page.server.ts"
import { Proposal } from "./proposal.tsx"
import { HomeScene } from "./home-scene.tsx"
import { Ways } from "./ways.tsx"

type Props = {
  approved: Approved
  seasonal: Card[]
  /** What curators show together at present. */
  collections: ShownCollection[]
  categories: { code: string; count: number }[]
  regions: ProvincesAnswer["provinces"]
  total: number
  /** Nothing was ever approved: an installation that begins. */
  isEmpty: boolean
  /** 1 to 12, in Jakarta. */
  month: number
  prices: PriceView
  /** The other languages, each with its proposal in its own words. */
  languages: { locale: Locale; text: string }[]
  /** The map of the regions. */
  map: ReactNode
}

const stepKeys = ["find", "trust", "ask", "answer"] as const

export function HomeView(props: Props) {
  const { approved, seasonal, collections, regions, total, isEmpty, month, prices } = props
  const { t } = useTranslation(["home", "common"])
  const format = useFormat()
  const locale = useLocale()
  const cards = (listings: Card[]) => (
    <ListingGrid>
      {listings.map((listing) => (
        <ListingCard key={listing.id} brief listing={toCardData(listing, locale, prices)} />
      ))}
    </ListingGrid>
  )
  return (
    <>
      <Proposal languages={props.languages} />
      <div className="hero">
        <h1>{t("title")}</h1>
        <div>
          <p className="lede">{t(isEmpty ? "ledeEmpty" : "lede")}</p>
          <p className="cluster">
            {isEmpty ? (
              <ButtonLink href={`/${locale}/sign-up/producer`}>{t("ways.producerLink")}</ButtonLink>
            ) : (
              <ButtonLink href={`/${locale}/catalogue`}>
                {total > 0 ? t("browse", { count: total }) : t("common:action.toCatalogue")}
              </ButtonLink>
            )}
            <a href={`/${locale}/how-it-works`}>{t("common:nav.how")}</a>
          </p>
        </div>
      </div>
      <HomeScene />
      <Ways isEmpty={isEmpty} />
      <CategoryIndex categories={props.categories} />
      {approved.cards.length > 0 ? (
        <Section
          title={
            approved.last_on === null
              ? t("newest")
              : approved.is_this_week
                ? t("approvedWeek")
                : t("approvedLast", { date: format.date(approved.last_on) })
          }
          more={{ label: t("common:action.showAll"), href: `/${locale}/catalogue?sort=newest` }}
        >
          {cards(approved.cards)}
        </Section>
      ) : null}
      {seasonal.length > 0 ? (
        <Section title={t("season", { month: format.monthName(month) })}>{cards(seasonal)}</Section>
      ) : null}
      {collections.map(({ slug, title, introduction, until_day, listings }) => (
        <Section
          key={slug}
          title={<ShownText {...title} />}
          more={{
            label: t("common:action.showAll"),
            href: `/${locale}/collections/${slug}`,
          }}
        >
          <p>
            {introduction.text ? (
              <>
                <ShownText {...introduction} />{" "}
              </>
            ) : null}
            {t("collectionUntil", { date: format.date(until_day) })}
          </p>
          {cards(listings)}
        </Section>
      ))}
      <CurationFigures />
      {regions.length > 0 ? (
        <Section
          title={t("regions")}
          more={{ label: t("common:action.showAll"), href: `/${locale}/regions` }}
        >
          <div className="map-and-list">
            {props.map}
            <div className="region-list">
              {regions.map((region) => (
                <RegionCard key={region.code} region={region} heading="h3" brief />
              ))}
            </div>
          </div>
        </Section>
      ) : null}
      <Section
        title={t("steps.title")}
        more={{ label: t("common:nav.how"), href: `/${locale}/how-it-works` }}
      >
        <ol role="list" className="steps">
          {stepKeys.map((key) => (
            <li key={key}>
              <h3>{t(`steps.${key}`)}</h3>
              <p>{t(`steps.${key}Text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
