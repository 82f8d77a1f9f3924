import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { BarChart } from "./bar-chart.tsx"
import { FigureFrame, useAlternative } from "./figure-frame.tsx"
import type { RegionPicture } from "./region-picture.server.ts"

type Props = { goods: NonNullable<RegionPicture["goods"]>; as_of: string }

/** What kinds of goods a province has in the catalogue. */
export function GoodsFigure({ goods: { shares, bars }, as_of }: Props) {
  const { t } = useTranslation(["regionPicture", "trade"])
  const format = useFormat()
  const alternative = useAlternative()
  const texts = shares.map(({ family, percent }) => ({
    label: t(`trade:category.${family}`),
    value: format.percent(percent),
  }))
  const title = t("goods.title")
  return (
    <FigureFrame
      title={title}
      about={<p className="soft">{t("goods.text")}</p>}
      notes={<p>{t("goods.source", { date: format.date(as_of) })}</p>}
      table={
        <DataTable
          caption={title}
          columns={[
            { label: t("goods.kind") },
            { label: t("goods.number"), numeric: true },
            { label: t("goods.share"), numeric: true },
          ]}
          rows={shares.map(({ family, listings, percent }) => ({
            key: family,
            cells: [
              t(`trade:category.${family}`),
              format.number(listings),
              format.percent(percent),
            ],
          }))}
        />
      }
    >
      <BarChart drawing={bars} alternative={alternative(title, texts)} texts={texts} />
    </FigureFrame>
  )
}
