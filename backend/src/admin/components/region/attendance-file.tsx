import { Button, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import type { AttendanceRead } from "../../../contracts/attendance"
import { useReadAttendance } from "../../lib/meeting-queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"

type Props = { programme_id: string; meeting_id: string }

/** A list that was kept elsewhere. With a wrong row nothing is noted until the officer says that the right ones are to be. */
export function AttendanceFile({ programme_id, meeting_id }: Props) {
  const { t, number } = useText()
  const id = useId()
  const read = useReadAttendance(programme_id, meeting_id)
  const [file, setFile] = useState<File | null>(null)
  const send = (only_valid: boolean) => {
    if (file) read.mutate({ file, only_valid })
  }
  return (
    <form
      className="flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        send(false)
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <div className="flex flex-col gap-1">
          <Label htmlFor={id} size="small" weight="plus">
            {t("region.meeting.file")}
          </Label>
          <input
            id={id}
            type="file"
            accept=".csv,.xlsx"
            required
            className="txt-small"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              read.reset()
            }}
          />
        </div>
        <Button size="small" variant="secondary" type="submit" isLoading={read.isPending}>
          {t("region.meeting.send")}
        </Button>
      </div>
      {read.isError && <Failure error={read.error} />}
      {read.data && <Outcome answer={read.data} />}
      {read.data && !read.data.written && read.data.valid > 0 && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={read.isPending}
          onClick={() => send(true)}
        >
          {t("region.meeting.valid", { shown: number(read.data.valid) })}
        </Button>
      )}
    </form>
  )
}

function Outcome({ answer: { written, valid, changed, faults } }: { answer: AttendanceRead }) {
  const { t, number } = useText()
  return (
    <div role="status" className="txt-small flex flex-col gap-1">
      {written && (
        <p>{t("region.meeting.read", { valid: number(valid), changed: number(changed) })}</p>
      )}
      {faults.length > 0 && (
        <>
          <p className="text-ui-fg-error">
            {t(written ? "region.meeting.wrongLeft" : "region.meeting.wrong")}
          </p>
          <ul className="text-ui-fg-error">
            {faults.map(({ row, value, why }) => (
              <li key={row}>
                {t("region.meeting.row", { row, value, why: t(`region.meeting.why.${why}`) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
