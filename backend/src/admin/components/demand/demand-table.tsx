import { Button, Table, Text as Paragraph } from "@medusajs/ui"
import { isLocale } from "@serumpun/domain/locales"
import { FEWEST_PEOPLE } from "@serumpun/domain/demand/sought-text"
import type { DemandAnswer, DemandRow } from "../../../contracts/demand"
import { DEMAND_PER_PAGE } from "../../lib/demand-queries"
import { useText } from "../../lib/use-text"
import { Section } from "../section"
import { MakeTask } from "./make-task"

type Props = { demand: DemandAnswer; onTurn: (offset: number) => void }

/** Wishes of one month, what found nothing most often first; what few people sought is one sum. */
export function DemandTable({ demand, onTurn }: Props) {
  const { t, number } = useText()
  const { rows, others, count, offset } = demand
  return (
    <Section title={t("demand.wishes")}>
      {rows.length === 0 && <Paragraph size="small">{t("demand.empty")}</Paragraph>}
      {rows.length > 0 && <Rows rows={rows} />}
      {others.wishes > 0 && (
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("demand.others", {
            people: number(FEWEST_PEOPLE),
            wishes: number(others.wishes),
            searches: number(others.searches),
            none: number(others.not_found),
          })}
        </Paragraph>
      )}
      {count > DEMAND_PER_PAGE && (
        <div className="flex gap-2">
          <Button
            size="small"
            variant="secondary"
            disabled={offset === 0}
            onClick={() => onTurn(Math.max(0, offset - DEMAND_PER_PAGE))}
          >
            {t("demand.before")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={offset + DEMAND_PER_PAGE >= count}
            onClick={() => onTurn(offset + DEMAND_PER_PAGE)}
          >
            {t("demand.after")}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Rows({ rows }: { rows: DemandRow[] }) {
  const { t, tongue, region, number } = useText()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("demand.sought")}</Table.HeaderCell>
            <Table.HeaderCell>{t("demand.language")}</Table.HeaderCell>
            <Table.HeaderCell>{t("demand.market")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("demand.people")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("demand.none")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("demand.near")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("demand.times")}</Table.HeaderCell>
            <Table.HeaderCell>{t("demand.task")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.id}>
              <Table.Cell>
                <bdi lang={row.locale}>{row.text}</bdi>
              </Table.Cell>
              <Table.Cell>{isLocale(row.locale) ? tongue(row.locale) : row.locale}</Table.Cell>
              <Table.Cell>{row.market ? region(row.market) : t("demand.anyMarket")}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{number(row.people)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{number(row.not_found)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{number(row.near)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{number(row.searches)}</Table.Cell>
              <Table.Cell>{row.task_id ? t("demand.isTask") : <MakeTask row={row} />}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
