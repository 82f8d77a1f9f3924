import type { Province } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { regionSlug } from "#app/lib/catalogue/region-slugs.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { Pattern } from "./pattern.tsx"

type Props = {
  region: { code: Province; listings: number; producers: number }
  heading: "h2" | "h3"
  /** Without the number of producers. */
  brief?: boolean
}

export function RegionCard({ region, heading: Heading, brief }: Props) {
  const { t } = useTranslation(["places", "trade", "common"])
  const locale = useLocale()
  const listings = t("common:facet.results", { count: region.listings })
  return (
    <article className="region-card">
      <Pattern name={region.code.toLowerCase()} />
      <Heading>
        <a href={`/${locale}/regions/${regionSlug(region.code)}`}>
          {t(`trade:province.${region.code}`)}
        </a>
      </Heading>
      <p className="soft">
        {brief
          ? listings
          : t("regions.counts", {
              listings,
              producers: t("regions.producers", { count: region.producers }),
            })}
      </p>
    </article>
  )
}
