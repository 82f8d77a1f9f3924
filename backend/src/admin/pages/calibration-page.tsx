import { Container, Heading, Table, Text as Paragraph } from "@medusajs/ui"
import type { CalibrationRow } from "../../contracts/curation"
import { Failure, Loading } from "../components/notices"
import { useCalibration } from "../lib/queries"
import { useText } from "../lib/use-text"

/** Whether curators measure with one measure: each beside the others of the same cases. */
export default function CalibrationPage() {
  const { t } = useText()
  const calibration = useCalibration()
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{t("calibration.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("calibration.text")}
        </Paragraph>
      </Container>
      {calibration.isError && (
        <Failure
          title={t("calibration.error")}
          error={calibration.error}
          onRetry={() => void calibration.refetch()}
        />
      )}
      {calibration.isPending && <Loading />}
      {calibration.data?.length === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{t("calibration.empty")}</Paragraph>
        </Container>
      )}
      {calibration.data && calibration.data.length > 0 && <Rows rows={calibration.data} />}
    </div>
  )
}

function Rows({ rows }: { rows: CalibrationRow[] }) {
  const { t, number } = useText()
  const signed = (value: number) => `${value > 0 ? "+" : ""}${number(value)}`
  return (
    <Container className="overflow-x-auto p-0">
      <Table className="tabular-nums">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("calibration.curator")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">{t("calibration.cases")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">{t("calibration.mean")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">{t("calibration.others")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">{t("calibration.difference")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">{t("calibration.widest")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.curator_id}>
              <Table.Cell>
                {t("common.by", { name: row.curator_name, institution: row.institution })}
              </Table.Cell>
              <Table.Cell className="text-end">{number(row.cases)}</Table.Cell>
              <Table.Cell className="text-end">{number(row.mean)}</Table.Cell>
              <Table.Cell className="text-end">{number(row.others_mean)}</Table.Cell>
              <Table.Cell className="text-end">{signed(row.mean - row.others_mean)}</Table.Cell>
              <Table.Cell className="text-end">{number(row.widest)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Container>
  )
}
