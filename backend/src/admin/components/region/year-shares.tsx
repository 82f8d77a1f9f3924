import { Table } from "@medusajs/ui"
import type { YearShare } from "../../../contracts/trade-figures"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

/** What is left without tin, year by year; a year without trade is not there. */
export function YearShares({ years }: { years: YearShare[] }) {
  const { t, large, percent } = useText()
  if (years.length === 0) return null
  return (
    <Section title={t("region.dependence.years")}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("region.dependence.year")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">{t("region.dependence.value")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">
              {t("region.dependence.nonTin")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {years.map(({ year, value_idr, non_tin_percent }) => (
            <Table.Row key={year}>
              <Table.Cell>{year}</Table.Cell>
              <Table.Cell className="text-end tabular-nums">{large(value_idr)}</Table.Cell>
              <Table.Cell className="text-end tabular-nums">
                {non_tin_percent === null ? "–" : percent(non_tin_percent)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Section>
  )
}
