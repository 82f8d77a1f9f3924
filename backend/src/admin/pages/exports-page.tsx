import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { isProvince } from "@serumpun/domain/places"
import { exportedReviewStatuses } from "@serumpun/domain/sheet/exports"
import { producerStatuses, reviewStatuses } from "@serumpun/domain/statuses"
import { Navigate } from "react-router-dom"
import type { SheetExportView } from "../../contracts/sheet"
import { ExportForm } from "../components/export-form"
import { Failure, Loading } from "../components/notices"
import { ExportForAgency } from "../components/translation/export-for-agency"
import { useExports } from "../lib/export-queries"
import { useCurator } from "../lib/queries"
import { useText } from "../lib/use-text"

/** Lists as files for operators, and who has taken out which. */
export default function ExportsPage() {
  const { t } = useText()
  const curator = useCurator()
  if (curator.data) return <Navigate to="/curation" replace />
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2">
        <Heading level="h1">{t("exports.title")}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("exports.text")}
        </Paragraph>
      </Container>
      <ExportForm
        list="producers"
        statuses={producerStatuses.map((value) => ({ value, label: t(`producerStatus.${value}`) }))}
      />
      <ExportForm
        list="listings"
        statuses={exportedReviewStatuses.map((value) => ({
          ...{ value, label: t(`reviewStatus.${value}`) },
        }))}
      />
      <ExportForAgency />
      <History enabled={curator.data === null} />
    </div>
  )
}

function History({ enabled }: { enabled: boolean }) {
  const { t } = useText()
  const exports = useExports(enabled)
  if (exports.isPending) return <Loading />
  if (exports.isError)
    return <Failure error={exports.error} onRetry={() => void exports.refetch()} />
  if (exports.data.length === 0) return null
  return (
    <Container className="flex flex-col gap-2">
      <Heading level="h2">{t("exports.history")}</Heading>
      <ul className="txt-small flex flex-col gap-1">
        {exports.data.map((one) => (
          <li key={one.id}>
            <Line one={one} />
          </li>
        ))}
      </ul>
    </Container>
  )
}

const lists = {
  producer: "producers",
  listing: "listings",
  business: "businesses",
  trade: "trade",
} as const

function Line({ one }: { one: SheetExportView }) {
  const { t, number, moment, province } = useText()
  const { subject, kind, rows, actor_name, created_at } = one
  const list = lists[subject]
  const narrowed = [
    statusOf(one, t),
    one.province && isProvince(one.province) ? province(one.province) : null,
  ].filter(Boolean)
  return (
    <>
      {t("exports.line", {
        ...{ moment: moment(created_at), name: actor_name, rows: number(rows) },
        ...{ list: t(`exports.name.${list}`), kind: kind.toUpperCase() },
      })}
      {narrowed.length > 0 && ` · ${narrowed.join(" · ")}`}
    </>
  )
}

function statusOf({ subject, status }: SheetExportView, t: ReturnType<typeof useText>["t"]) {
  const producer = producerStatuses.find((one) => subject === "producer" && one === status)
  const review = reviewStatuses.find((one) => subject === "listing" && one === status)
  if (producer) return t(`producerStatus.${producer}`)
  return review ? t(`reviewStatus.${review}`) : null
}
