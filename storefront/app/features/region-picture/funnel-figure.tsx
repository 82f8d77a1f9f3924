import { stages } from "@serumpun/domain/register"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { BarChart } from "./bar-chart.tsx"
import { FigureFrame, useAlternative } from "./figure-frame.tsx"
import type { RegionPicture } from "./region-picture.server.ts"

type Props = { funnel: NonNullable<RegionPicture["funnel"]> }

/** How far the businesses of a province have come. */
export function FunnelFigure({ funnel: { total, regencies, as_of, bars } }: Props) {
  const { t } = useTranslation("regionPicture")
  const format = useFormat()
  const alternative = useAlternative()
  const shown = (count: number | null) =>
    count === null ? t("funnel.hidden") : format.number(count)
  const texts = stages.map((stage) => ({
    label: t(`funnel.stage.${stage}`),
    value: shown(total[stage]),
  }))
  const places = [
    ...regencies.map(({ regency, counts }) => ({ key: regency, name: regency, counts })),
    { key: "", name: t("funnel.whole"), counts: total },
  ]
  const hasHidden = places.some(({ counts }) => stages.some((stage) => counts[stage] === null))
  const title = t("funnel.title")
  return (
    <FigureFrame
      title={title}
      about={<p className="soft">{t("funnel.text")}</p>}
      notes={
        <>
          {hasHidden ? <p>{t("funnel.hiddenText")}</p> : null}
          <p>{t("funnel.source", { date: format.date(as_of) })}</p>
        </>
      }
      table={
        <DataTable
          caption={title}
          className="table-pinned"
          columns={[
            { label: t("funnel.place") },
            ...stages.map((stage) => ({ label: t(`funnel.stage.${stage}`), numeric: true })),
          ]}
          rows={places.map(({ key, name, counts }) => ({
            key,
            emphasis: key === "",
            cells: [<bdi key="name">{name}</bdi>, ...stages.map((stage) => shown(counts[stage]))],
          }))}
        />
      }
    >
      <BarChart drawing={bars} alternative={alternative(title, texts)} texts={texts} />
    </FigureFrame>
  )
}
