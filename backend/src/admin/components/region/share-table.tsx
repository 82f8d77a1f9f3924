import { Table, Text as Paragraph } from "@medusajs/ui"
import { isTin } from "@serumpun/domain/dependence"
import { Link } from "react-router-dom"
import type { DependenceAnswer } from "../../../contracts/trade-figures"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

type Props = { dependence: DependenceAnswer; params: URLSearchParams }

/** Each good's share with the index of all; tin is named. */
export function ShareTable({ dependence, params }: Props) {
  const { t, large, number, percent } = useText()
  const { shares, concentration, tin_percent, evidence } = dependence
  const entriesOf = (heading: string) => {
    const asked = new URLSearchParams({ heading, evidence })
    for (const name of ["from", "to", "province", "regency"]) {
      const value = params.get(name)
      if (value) asked.set(name, value)
    }
    return `/region/trade/entries?${asked}`
  }
  return (
    <Section title={t("region.dependence.shares")}>
      {concentration === null ? (
        <Paragraph size="small">{t("region.dependence.none")}</Paragraph>
      ) : (
        <>
          <div>
            <Paragraph>
              {t("region.dependence.index", { index: number(concentration, 0) })}
            </Paragraph>
            <Paragraph size="small" className="text-ui-fg-subtle">
              {t("region.dependence.indexText")}
            </Paragraph>
            <Paragraph>
              {t("region.dependence.tinShare", { percent: percent(tin_percent ?? 0) })}
            </Paragraph>
          </div>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("region.dependence.good")}</Table.HeaderCell>
                <Table.HeaderCell className="text-end">
                  {t("region.dependence.value")}
                </Table.HeaderCell>
                <Table.HeaderCell className="text-end">
                  {t("region.dependence.share")}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {shares.map(({ key, value, percent: part }) => (
                <Table.Row key={key}>
                  <Table.Cell>
                    {key}
                    {isTin(key) && ` (${t("region.dependence.tin")})`}
                  </Table.Cell>
                  <Table.Cell className="text-end tabular-nums">
                    <Link
                      className="underline"
                      to={entriesOf(key)}
                      aria-label={`${key}: ${large(value)}`}
                    >
                      {large(value)}
                    </Link>
                  </Table.Cell>
                  <Table.Cell className="text-end tabular-nums">{percent(part)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </>
      )}
    </Section>
  )
}
