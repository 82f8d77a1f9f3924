import { Button, Text as Paragraph, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { MeetingView } from "../../../contracts/attendance"
import type { ProgrammeView } from "../../../contracts/programme"
import { useRemoveMeeting, useMeetings } from "../../lib/meeting-queries"
import { useText } from "../../lib/use-text"
import { Failure, Loading } from "../notices"
import { Section } from "../section"
import { Pager } from "./pager"
import { MeetingAttendance } from "./meeting-attendance"
import { MeetingForm } from "./meeting-form"
import { MeetingSheet } from "./meeting-sheet"

const ROWS = 20

type Open = { what: "edit" | "people" | "sheet"; id: string } | { what: "add"; id: "" } | null

/** The meetings of a programme: who leads it makes them, and everybody who works with it notes who was there. */
export function Meetings({ programme }: { programme: ProgrammeView }) {
  const { t } = useText()
  const [offset, setOffset] = useState(0)
  const [open, setOpen] = useState<Open>(null)
  const found = useMeetings(programme.id, `limit=${ROWS}&offset=${offset}`)
  const close = () => setOpen(null)
  return (
    <Section
      title={t("region.meeting.title")}
      aside={
        programme.is_led && (
          <Button
            size="small"
            variant="secondary"
            aria-expanded={open?.what === "add"}
            onClick={() => setOpen(open?.what === "add" ? null : { what: "add", id: "" })}
          >
            {t("region.meeting.add")}
          </Button>
        )
      }
    >
      {open?.what === "add" && (
        <MeetingForm programme_id={programme.id} meeting={null} onDone={close} />
      )}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.count === 0 && <Paragraph size="small">{t("region.meeting.none")}</Paragraph>}
      {found.data && found.data.meetings.length > 0 && (
        <ul className="divide-ui-border-base flex flex-col divide-y">
          {found.data.meetings.map((meeting) => (
            <li key={meeting.id} className="flex flex-col gap-3 py-3">
              <MeetingLine
                programme={programme}
                meeting={meeting}
                open={open?.id === meeting.id ? open.what : null}
                onClose={close}
                onOpen={(what) =>
                  setOpen(
                    open?.id === meeting.id && open.what === what ? null : { what, id: meeting.id },
                  )
                }
              />
              {open?.id === meeting.id && (
                <>
                  {open.what === "edit" && (
                    <MeetingForm programme_id={programme.id} meeting={meeting} onDone={close} />
                  )}
                  {open.what === "people" && (
                    <MeetingAttendance programme_id={programme.id} meeting={meeting} />
                  )}
                  {open.what === "sheet" && (
                    <MeetingSheet programme_id={programme.id} meeting={meeting} />
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <Pager rows={ROWS} offset={offset} count={found.data?.count ?? 0} onTurn={setOffset} />
    </Section>
  )
}

type LineProps = {
  programme: ProgrammeView
  meeting: MeetingView
  open: "edit" | "people" | "sheet" | "add" | null
  onOpen: (what: "edit" | "people" | "sheet") => void
  onClose: () => void
}

function MeetingLine({ programme, meeting, open, onOpen, onClose }: LineProps) {
  const { t, day, number } = useText()
  const { title: name } = meeting
  const remove = useRemoveMeeting(programme.id)
  const prompt = usePrompt()
  const ask = async () => {
    const agreed = await prompt({
      title: t("region.meeting.sure", { name }),
      description: t("region.meeting.sureText", { shown: number(meeting.present) }),
      confirmText: t("region.meeting.remove"),
      cancelText: t("common.cancel"),
    })
    if (!agreed) return
    // What is open of it would be asked for once more after it is gone.
    onClose()
    remove.mutate(meeting.id)
  }
  const toggle = (what: "edit" | "people" | "sheet", label: string, named: string) => (
    <Button
      size="small"
      variant="secondary"
      aria-label={named}
      aria-expanded={open === what}
      onClick={() => onOpen(what)}
    >
      {label}
    </Button>
  )
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-48">
        <Paragraph size="small" weight="plus">
          {name}
        </Paragraph>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {[day(meeting.day), meeting.place].filter(Boolean).join(" · ")}
        </Paragraph>
        <Paragraph size="small">
          {t("region.meeting.present", { shown: number(meeting.present) })}
        </Paragraph>
      </div>
      <div className="flex flex-wrap gap-2">
        {toggle("people", t("region.meeting.show"), t("region.meeting.showOf", { name }))}
        {toggle("sheet", t("region.meeting.sheet"), t("region.meeting.sheetOf", { name }))}
        {programme.is_led && (
          <>
            {toggle("edit", t("region.meeting.edit"), t("region.meeting.editThis", { name }))}
            <Button
              size="small"
              variant="transparent"
              aria-label={t("region.meeting.removeThis", { name })}
              isLoading={remove.isPending}
              onClick={() => void ask()}
            >
              {t("region.meeting.remove")}
            </Button>
          </>
        )}
      </div>
      {remove.isError && <Failure error={remove.error} />}
    </div>
  )
}
