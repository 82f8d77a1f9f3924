import { isTin } from "@serumpun/domain/dependence"
import { formatName } from "@serumpun/domain/format"
import { formatLarge } from "@serumpun/domain/large-figures"
import { isIndustry } from "@serumpun/domain/official-figures"
import type { Province } from "@serumpun/domain/places"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { BarChart } from "./bar-chart.tsx"
import { FigureFrame, useAlternative } from "./figure-frame.tsx"
import type { Statistic } from "./figures.ts"
import { LineChart } from "./line-chart.tsx"
import type { DrawnStatistic } from "./region-picture.server.ts"

/** As many decimals as a source may state. */
const DECIMALS = 4

type Props = { province: Province; statistic: DrawnStatistic }

/** What an official source states of a province or one of its regencies. */
export function StatisticFigure({ province, statistic }: Props) {
  const { t } = useTranslation(["regionPicture", "trade"])
  const format = useFormat()
  const locale = useLocale()
  const alternative = useAlternative()
  const { kind, regency, unit, years, parts, sources, bars, lines } = statistic
  const nameOf = useSectorName(kind)
  const valueOf = useOfficialValue(unit)
  const place = regency ? formatName(locale, regency) : t(`trade:province.${province}`)
  const title = t(`official.kind.${kind}`)
  const of = { place, unit: t(`official.unit.${unit}`), year: years[0] }
  const whole = t(bars ? "official.ofYear" : "official.of", of)
  const named = parts.map((part, at) => ({
    ...part,
    name: nameOf(part.sector),
    texts: part.values.map((value) => (value === null ? "" : valueOf(value))),
    line: lines[at],
  }))
  const missing = t("official.missing")
  const barTexts = named.map(({ name, texts }) => ({ label: name, value: texts[0] ?? "" }))
  return (
    <FigureFrame
      title={title}
      about={
        <>
          <p className="soft">{whole}</p>
          <p className="soft">{t("official.text")}</p>
        </>
      }
      notes={sources.map(({ source, date }) => (
        <p key={source + date}>
          {t("official.source", { source: formatName(locale, source), date: format.date(date) })}
        </p>
      ))}
      table={
        <DataTable
          caption={`${title}: ${whole}`}
          className="table-pinned"
          columns={[
            { label: t("official.part") },
            ...years.map((year) => ({ label: String(year), numeric: true })),
          ]}
          rows={named.map(({ sector, name, values }) => ({
            key: sector,
            cells: [
              name,
              ...values.map((value) =>
                value === null ? (
                  <span className="visually-hidden">{missing}</span>
                ) : (
                  format.number(value, DECIMALS)
                ),
              ),
            ],
          }))}
        />
      }
    >
      {bars ? (
        <BarChart
          drawing={bars}
          alternative={alternative(`${title}: ${whole}`, barTexts)}
          texts={barTexts}
        />
      ) : null}
      {named.map(({ sector, name, texts, line }) =>
        line ? (
          <div key={sector}>
            <p className="region-picture-part">{name}</p>
            <LineChart
              drawing={line}
              values={texts}
              alternative={alternative(
                name,
                years.map((year, at) => ({ label: String(year), value: texts[at] || missing })),
              )}
            />
          </div>
        ) : null,
      )}
    </FigureFrame>
  )
}

/** What a part of an official statistic is called. */
function useSectorName(kind: Statistic["kind"]) {
  const { t } = useTranslation("regionPicture")
  return (sector: string): string => {
    if (kind === "grdp" && isIndustry(sector)) return t(`official.industry.${sector}`)
    if (kind === "grdp" || sector === "other") return t("official.other")
    return t(isTin(sector) ? "official.tin" : "official.hs", { code: sector })
  }
}

function useOfficialValue(unit: Statistic["unit"]) {
  const format = useFormat()
  const locale = useLocale()
  return (value: number): string =>
    unit === "percent" ? format.percent(value) : formatLarge(locale, value)
}
