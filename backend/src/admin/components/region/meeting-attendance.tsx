import { Alert, Text as Paragraph } from "@medusajs/ui"
import { useState } from "react"
import type { AttendeeView, MeetingView } from "../../../contracts/attendance"
import { useAttendees, useNoteAttendance } from "../../lib/meeting-queries"
import { useText } from "../../lib/use-text"
import { Failure, Loading } from "../notices"
import { AttendanceFile } from "./attendance-file"
import { Pager } from "./pager"
import { TickBox } from "./tick-box"

const ROWS = 50

type Props = { programme_id: string; meeting: MeetingView }

/** Each tick is noted at once, and taken out is taken back; a list that was kept elsewhere is read below. */
export function MeetingAttendance({ programme_id, meeting }: Props) {
  const { t, number } = useText()
  const [offset, setOffset] = useState(0)
  const people = useAttendees(programme_id, meeting.id, `limit=${ROWS}&offset=${offset}`)
  const note = useNoteAttendance(programme_id, meeting.id)
  if (meeting.time === "early")
    return <Paragraph size="small">{t("region.meeting.early")}</Paragraph>
  return (
    <section
      aria-label={t("region.meeting.showOf", { name: meeting.title })}
      className="flex flex-col gap-3"
    >
      {people.isError && <Failure error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Loading />}
      {people.data?.count === 0 && <Paragraph size="small">{t("region.meeting.nobody")}</Paragraph>}
      {note.isError && <Failure error={note.error} />}
      {note.data?.left_out.map(({ reason, count, businesses }) => (
        <Alert key={reason} variant="warning" role="status">
          {t("region.meeting.left", {
            ...{ shown: number(count), names: businesses.map(({ name }) => name).join(", ") },
          })}
        </Alert>
      ))}
      <ul className="flex flex-col gap-2">
        {people.data?.people.map((one) => (
          <li key={one.business_id} className="flex flex-wrap items-start gap-x-3 gap-y-1">
            {(one.may || one.present) && (
              <TickBox
                label={t("region.meeting.was", { name: one.name })}
                checked={one.present !== null}
                onChange={(present) => note.mutate({ business_ids: [one.business_id], present })}
              />
            )}
            <Attendee one={one} />
          </li>
        ))}
      </ul>
      <Pager rows={ROWS} offset={offset} count={people.data?.count ?? 0} onTurn={setOffset} />
      <AttendanceFile programme_id={programme_id} meeting_id={meeting.id} />
    </section>
  )
}

function Attendee({ one: { name, village, regency, may, present } }: { one: AttendeeView }) {
  const { t } = useText()
  return (
    <div className="txt-small">
      <p>{name}</p>
      <p className="text-ui-fg-subtle">
        {[
          [village, regency].filter(Boolean).join(", "),
          present && t(`region.meeting.way.${present.way}`, { name: present.by ?? "" }),
          !may && !present && t("region.meeting.unable"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  )
}
