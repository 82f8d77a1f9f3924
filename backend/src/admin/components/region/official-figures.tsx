import { Table, Text as Paragraph } from "@medusajs/ui"
import { isTin } from "@serumpun/domain/dependence"
import { isProvince } from "@serumpun/domain/places"
import type { OfficialSeries } from "../../../contracts/official-figure"
import { useOfficial } from "../../lib/trade-queries"
import { useText } from "../../lib/use-text"
import { Failure, Loading } from "../notices"
import { Section } from "../section"
import { useSectorName } from "./use-sector-name"

/** What official sources state of the same places, beside our own figures and never added to them. */
export function OfficialFigures({ params }: { params: URLSearchParams }) {
  const { t } = useText()
  const asked = new URLSearchParams()
  for (const name of ["province", "regency"]) {
    const value = params.get(name)
    if (value) asked.set(name, value)
  }
  const found = useOfficial(asked.toString())
  const statistics = Map.groupBy(found.data?.series ?? [], ({ kind, province, regency }) =>
    [kind, province, regency].join("|"),
  )
  return (
    <Section title={t("region.official.title")}>
      <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
        {t("region.official.text")}
      </Paragraph>
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data && statistics.size === 0 && (
        <Paragraph size="small">{t("region.official.none")}</Paragraph>
      )}
      {[...statistics].map(([key, series]) => (
        <Statistic key={key} series={series} />
      ))}
    </Section>
  )
}

function Statistic({ series }: { series: OfficialSeries[] }) {
  const { t, day, number, province: provinceName } = useText()
  const nameOf = useSectorName()
  const [first] = series
  if (!first) return null
  const { kind, province, regency, years } = first
  const place = [regency, isProvince(province) ? provinceName(province) : province]
  const figures = series.flatMap((one) => one.years.flatMap(({ figure }) => figure ?? []))
  const sources = new Set(
    figures.map(({ source, source_date }) =>
      t("region.official.source", { source, day: day(source_date) }),
    ),
  )
  return (
    <div className="flex flex-col gap-2">
      <div className="overflow-x-auto">
        <Table>
          <caption className="txt-compact-medium-plus text-start">
            {`${t(`region.official.kind.${kind}`)}: ${place.filter(Boolean).join(", ")}`}
          </caption>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("region.official.sector")}</Table.HeaderCell>
              {years.map(({ year }) => (
                <Table.HeaderCell key={year} className="text-end">
                  {year}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {series.map(({ sector, unit, years: own }) => (
              <Table.Row key={sector + unit}>
                <Table.Cell>{`${nameOf(kind, sector, isTin(sector))}, ${t(`region.official.unit.${unit}`)}`}</Table.Cell>
                {own.map(({ year, figure }) => (
                  <Table.Cell key={year} className="text-end tabular-nums">
                    {figure ? (
                      number(figure.value, 4)
                    ) : (
                      <span className="sr-only">{t("region.official.missing")}</span>
                    )}
                  </Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {[...sources].map((source) => (
        <Paragraph key={source} size="small" className="text-ui-fg-subtle">
          {source}
        </Paragraph>
      ))}
    </div>
  )
}
