import { Heading, Table } from "@medusajs/ui"
import type { Problem } from "@serumpun/domain/problems"
import type { ImportView } from "../../../contracts/listing-import"
import { useImportRows } from "../../lib/producer-import-queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { useColumnName } from "./use-column-name"

/** What is told of rows in each state of an import. */
const told = {
  checked: { list: "wrong", query: "outcome=wrong" },
  done: { list: "failed", query: "state=failed" },
  undone: { list: "kept", query: "state=kept" },
} as const

type Line = {
  number: number
  title: string | null
  found: Problem | null
  cell: string | null
  value: string | null
}

/** Rows that were not done, each fault at its cell. */
export function WrongRows({ found: { id, status } }: { found: ImportView }) {
  const { t, problem } = useText()
  const nameOf = useColumnName()
  const { list, query } = status === "done" || status === "undone" ? told[status] : told.checked
  const rows = useImportRows(id, query)
  if (rows.isError) return <Failure error={rows.error} onRetry={() => void rows.refetch()} />
  const lines = (rows.data?.rows ?? []).flatMap(({ number, title, problems }): Line[] =>
    problems.length > 0
      ? problems.map(({ problem: found, cell, value }) => ({ number, title, found, cell, value }))
      : [{ number, title, found: null, cell: null, value: null }],
  )
  if (lines.length === 0) return null
  return (
    <div className="flex flex-col gap-2 overflow-x-auto">
      <Heading level="h3">{t(`producerImport.list.${list}`)}</Heading>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("producerImport.column.cell")}</Table.HeaderCell>
            <Table.HeaderCell>{t("producerImport.column.name")}</Table.HeaderCell>
            <Table.HeaderCell>{t("producerImport.column.value")}</Table.HeaderCell>
            <Table.HeaderCell>{t("producerImport.column.fault")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {lines.map(({ number, title, found, cell, value }, index) => (
            <Table.Row key={index}>
              <Table.Cell>{cell ?? number}</Table.Cell>
              <Table.Cell>{found && cell ? nameOf(found.field) : title}</Table.Cell>
              <Table.Cell>{value}</Table.Cell>
              <Table.Cell>{found ? problem(found) : t("producerImport.keptText")}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
