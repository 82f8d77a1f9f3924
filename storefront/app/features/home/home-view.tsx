import type {
  ListingCard as Card,
  ProvincesAnswer,
} from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { ListingCard, ListingGrid } from "#app/components/listing/listing-card.tsx"
import { RegionCard } from "#app/components/places/region-card.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { CategoryIndex } from "./category-index.tsx"
import { CurationFigures } from "./curation-figures.tsx"
import { HomeScene } from "./home-scene.tsx"

type Props = {
  newest: Card[]
  seasonal: Card[]
  categories: { code: string; count: number }[]
  regions: ProvincesAnswer["provinces"]
  total: number
  /** 1 to 12, in Jakarta. */
  month: number
  prices: PriceView
  /** The map of the regions. */
  map: ReactNode
}

const stepKeys = ["find", "trust", "ask", "answer"] as const

export function HomeView(props: Props) {
  const { newest, seasonal, regions, total, month, prices } = props
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
      <div className="hero">
        <h1>{t("title")}</h1>
        <div>
          <p className="lede">{t("lede")}</p>
          <p className="cluster">
            <ButtonLink href={`/${locale}/catalogue`}>
              {total > 0 ? t("browse", { count: total }) : t("common:action.toCatalogue")}
            </ButtonLink>
            <a href={`/${locale}/how-it-works`}>{t("common:nav.how")}</a>
          </p>
        </div>
      </div>
      <HomeScene />
      <CategoryIndex categories={props.categories} />
      {newest.length > 0 ? (
        <Section
          title={t("newest")}
          more={{ label: t("common:action.showAll"), href: `/${locale}/catalogue?sort=newest` }}
        >
          {cards(newest)}
        </Section>
      ) : null}
      {seasonal.length > 0 ? (
        <Section title={t("season", { month: format.monthName(month) })}>{cards(seasonal)}</Section>
      ) : null}
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
