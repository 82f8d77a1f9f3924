import { Button, Text as Paragraph } from "@medusajs/ui"
import { createPortal } from "react-dom"
import type { MeetingSheet as Sheet, MeetingView } from "../../../contracts/attendance"
import { useMeetingSheet } from "../../lib/meeting-queries"
import { useText } from "../../lib/use-text"
import { Failure, Loading } from "../notices"

/** One A4 page for the wall; the desk around it stays off the paper. */
const printed = `
@media screen { .meeting-sheet { display: none } }
@media print {
  @page { size: A4; margin: 20mm }
  body > *:not(.meeting-sheet) { display: none !important }
  html, body { background: #fff; height: auto; overflow: visible }
  .meeting-sheet { display: block; color: #000; font: 14pt/1.4 system-ui, sans-serif; text-align: center }
  .meeting-sheet h1 { font-size: 26pt; line-height: 1.2; margin: 0 0 4mm; overflow-wrap: anywhere }
  .meeting-sheet p { margin: 0 0 3mm; overflow-wrap: anywhere }
  .meeting-sheet img { width: 100mm; height: 100mm; margin: 8mm 0 }
  .meeting-sheet .meeting-code { font: 700 30pt/1.2 ui-monospace, monospace; letter-spacing: 0.05em }
}`

type Props = { programme_id: string; meeting: MeetingView }

/** The code of a meeting and how it is used, on the page and, larger, on paper. */
export function MeetingSheet({ programme_id, meeting }: Props) {
  const { t, locale } = useText()
  const found = useMeetingSheet(programme_id, meeting.id, locale)
  const sheet = found.data?.sheet
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />
  if (!sheet || sheet.id !== meeting.id) return <Loading />
  return (
    <section
      aria-label={t("region.meeting.sheetOf", { name: meeting.title })}
      className="flex flex-wrap items-start gap-4"
    >
      <img alt="" className="h-32 w-32" src={pictureOf(sheet)} />
      <div className="flex flex-col items-start gap-2">
        <p className="font-mono text-xl">{sheet.code}</p>
        <Words sheet={sheet} />
        <Button size="small" onClick={() => window.print()}>
          {t("region.meeting.print")}
        </Button>
      </div>
      {createPortal(<PrintedSheet sheet={sheet} />, document.body)}
    </section>
  )
}

const pictureOf = ({ qr }: Sheet) => `data:image/svg+xml,${encodeURIComponent(qr)}`

function Words({ sheet }: { sheet: Sheet }) {
  const { t, day } = useText()
  return (
    <>
      <Paragraph size="small">{t("region.meeting.how", { address: sheet.page })}</Paragraph>
      <Paragraph size="small">{t("region.meeting.until", { date: day(sheet.until) })}</Paragraph>
    </>
  )
}

function PrintedSheet({ sheet }: { sheet: Sheet }) {
  const { t, day } = useText()
  return (
    <div className="meeting-sheet">
      <style>{printed}</style>
      <p>{[sheet.institution, sheet.programme].filter(Boolean).join(" · ")}</p>
      <h1>{sheet.title}</h1>
      <p>{[day(sheet.day), sheet.place].filter(Boolean).join(" · ")}</p>
      <img alt="" src={pictureOf(sheet)} />
      <p className="meeting-code">{sheet.code}</p>
      <p>{t("region.meeting.how", { address: sheet.page })}</p>
      <p>{t("region.meeting.until", { date: day(sheet.until) })}</p>
    </div>
  )
}
