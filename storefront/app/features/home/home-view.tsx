import type { ListingCard as Card, ProvincesAnswer } from "@serumpun/backend/src/contracts.ts"
import { categoryRoots } from "@serumpun/domain/places"
import { useTranslation } from "react-i18next"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { ListingCard, ListingGrid } from "#app/components/listing/listing-card.tsx"
import { Pattern } from "#app/components/places/pattern.tsx"
import { RegionCard } from "#app/components/places/region-card.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Picture } from "#app/components/ui/picture.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/use-format.ts"

type Props = {
  newest: Card[]
  seasonal: Card[]
  categories: { code: string; count: number }[]
  regions: ProvincesAnswer["provinces"]
  total: number
  /** 1 to 12, in Jakarta. */
  month: number
  prices: PriceView
}

const stepKeys = ["find", "trust", "ask", "answer"] as const

export function HomeView(props: Props) {
  const { newest, seasonal, regions, total, month, prices } = props
  const { t } = useTranslation(["home", "common", "trade"])
  const format = useFormat()
  const locale = useLocale()
  const image = newest[0]?.image
  const cards = (listings: Card[]) => (
    <ListingGrid>
      {listings.map((listing) => (
        <ListingCard key={listing.id} listing={toCardData(listing, locale, prices)} />
      ))}
    </ListingGrid>
  )
  return (
    <>
      <div className="hero">
        <div>
          <h1>{t("title")}</h1>
          <p className="lede">{t("lede")}</p>
          <p className="cluster">
            <ButtonLink href={`/${locale}/catalogue`}>
              {total > 0 ? t("browse", { count: total }) : t("common:action.toCatalogue")}
            </ButtonLink>
            <a href={`/${locale}/how-it-works`}>{t("common:nav.how")}</a>
          </p>
        </div>
        {image ? (
          <Picture image={{ ...image, alt: "" }} sizes="(min-width: 60rem) 38rem, 92vw" first />
        ) : null}
      </div>
      <Categories categories={props.categories} />
      {newest.length > 0 ? (
        <Section
          title={t("newest")}
          more={{ label: t("common:action.showAll"), href: `/${locale}/catalogue?sort=newest` }}
        >
          {cards(newest)}
        </Section>
      ) : null}
      <Section
        title={t("steps.title")}
        more={{ label: t("common:nav.how"), href: `/${locale}/how-it-works` }}
      >
        <ol role="list" className="columns steps">
          {stepKeys.map((key) => (
            <li key={key}>
              <h3>{t(`steps.${key}`)}</h3>
              <p>{t(`steps.${key}Text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      {seasonal.length > 0 ? (
        <Section title={t("season", { month: format.monthName(month) })}>{cards(seasonal)}</Section>
      ) : null}
      {regions.length > 0 ? (
        <Section
          title={t("regions")}
          more={{ label: t("common:action.showAll"), href: `/${locale}/regions` }}
        >
          <div className="listing-grid">
            {regions.map((region) => (
              <RegionCard key={region.code} region={region} heading="h3" />
            ))}
          </div>
        </Section>
      ) : null}
      <Section title={t("curation.title")}>
        <div className="prose">
          <p>{t("curation.text")}</p>
          <p>
            <a href={`/${locale}/how-it-works#curation`}>{t("curation.more")}</a>
          </p>
        </div>
      </Section>
    </>
  )
}

function Categories({ categories }: Pick<Props, "categories">) {
  const { t } = useTranslation(["home", "common", "trade"])
  const locale = useLocale()
  const known = categories.flatMap(({ code, count }) => {
    const root = categoryRoots.find((each) => each === code)
    return root ? [{ root, count }] : []
  })
  if (known.length === 0) return null
  return (
    <Section title={t("categories")}>
      <ul role="list" className="category-grid">
        {known.map(({ root, count }) => (
          <li key={root} className="region-card">
            <Pattern name={root} />
            <h3>
              <a href={`/${locale}/catalogue?category=${root}`}>{t(`trade:category.${root}`)}</a>
            </h3>
            <p className="soft">{t("common:facet.results", { count })}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
