import type { Province } from "@serumpun/domain/places"
import { Section } from "#app/components/ui/section.tsx"
import { regionSlug } from "#app/lib/catalogue/region-slugs.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { FunnelFigure } from "./funnel-figure.tsx"
import { GoodsFigure } from "./goods-figure.tsx"
import type { RegionPicture as Picture } from "./region-picture.server.ts"
import { StatisticFigure } from "./statistic-figure.tsx"

type Props = { province: Province; picture: Picture }

/** The open part of a province's figures: drawings, and the same as tables and files. */
export function RegionPicture({ province, picture }: Props) {
  const { t } = useTranslation("regionPicture")
  const locale = useLocale()
  const { as_of, funnel, goods, statistics } = picture
  const address = `/${locale}/regions/${regionSlug(province)}/figures`
  return (
    <Section title={t("title")} id="picture">
      <p className="prose">{t("lede")}</p>
      <div className="region-picture">
        {funnel ? <FunnelFigure funnel={funnel} /> : null}
        {goods ? <GoodsFigure goods={goods} as_of={as_of} /> : null}
        {statistics.map((statistic) => (
          <StatisticFigure key={statistic.key} province={province} statistic={statistic} />
        ))}
      </div>
      <p className="region-picture-files cluster">
        <a href={`${address}.csv`} download>
          {t("csv")}
        </a>
        <a href={`${address}.json`}>{t("json")}</a>
      </p>
    </Section>
  )
}
