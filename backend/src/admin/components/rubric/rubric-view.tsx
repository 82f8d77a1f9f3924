import { Table } from "@medusajs/ui"
import { localized } from "@serumpun/domain/locales"
import type { RubricContent } from "@serumpun/domain/rubrics/rubric"
import { useText } from "../../lib/use-text"

/** An edition as curators judge by it. */
export function RubricView({ content }: { content: RubricContent }) {
  const { t, written } = useText()
  return (
    <div className="flex flex-col gap-3">
      <ul className="txt-small">
        {content.gates.map(({ key, name, looks_at }) => (
          <li key={key}>
            <strong>{written(localized(name))}</strong> ({t("rubrics.gate")}):{" "}
            {written(localized(looks_at))}
          </li>
        ))}
      </ul>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell className="!ps-0">{t("assessments.criterion")}</Table.HeaderCell>
              <Table.HeaderCell className="text-end">{t("rubrics.weightShort")}</Table.HeaderCell>
              <Table.HeaderCell>{t("form.levels")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {content.criteria.map(({ key, name, looks_at, weight, levels }) => (
              <Table.Row key={key}>
                <Table.Cell className="whitespace-normal !ps-0 py-2 align-top">
                  <strong>{written(localized(name))}</strong>
                  <br />
                  {written(localized(looks_at))}
                </Table.Cell>
                <Table.Cell className="py-2 text-end align-top tabular-nums">{weight}</Table.Cell>
                <Table.Cell className="whitespace-normal py-2">
                  <ol start={0} className="list-decimal ps-5">
                    {levels.map((level, index) => (
                      <li key={index}>{written(localized(level))}</li>
                    ))}
                  </ol>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </div>
  )
}
