import { Table, Text as Paragraph } from "@medusajs/ui"
import { useState } from "react"
import { useGrantTotals } from "../../lib/capital-queries"
import { useText } from "../../lib/use-text"
import { Failure, Loading } from "../notices"
import { Section } from "../section"
import { Pager } from "./pager"

const ROWS = 20

/** What businesses were given, one row for each place and year (docs/figures.md). */
export function GrantTotals() {
  const { t, number, money, province } = useText()
  const [offset, setOffset] = useState(0)
  const found = useGrantTotals(`limit=${ROWS}&offset=${offset}`)
  return (
    <Section
      title={t("region.capital.grants.title")}
      aside={
        <a className="txt-small underline" download href="/admin/region/grants-sheet">
          {t("region.capital.grants.csv")}
        </a>
      }
    >
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.totals.length === 0 && (
        <Paragraph size="small">{t("region.capital.grants.none")}</Paragraph>
      )}
      {found.data && found.data.totals.length > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("region.capital.grants.field.year")}</Table.HeaderCell>
                <Table.HeaderCell>{t("region.capital.grants.column.place")}</Table.HeaderCell>
                {(["businesses", "money", "tools", "worth"] as const).map((column) => (
                  <Table.HeaderCell key={column} className="text-end">
                    {t(`region.capital.grants.column.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {found.data.totals.map((total) => (
                <Table.Row key={`${total.year} ${total.province} ${total.regency}`}>
                  <Table.Cell>{total.year}</Table.Cell>
                  <Table.Cell>{[total.regency, province(total.province)].join(", ")}</Table.Cell>
                  <Table.Cell className="text-end">{number(total.businesses)}</Table.Cell>
                  <Table.Cell className="text-end">{money(total.money_idr, "IDR")}</Table.Cell>
                  <Table.Cell className="text-end">{number(total.tools)}</Table.Cell>
                  <Table.Cell className="text-end">{money(total.tools_idr, "IDR")}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {found.data && (
        <Pager rows={ROWS} {...{ offset, count: found.data.count }} onTurn={setOffset} />
      )}
    </Section>
  )
}
