import { Button, Input } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { type FormEvent, useState } from "react"
import type { MeetingView } from "../../../contracts/attendance"
import { problemsOf } from "../../lib/request"
import { useSaveMeeting } from "../../lib/meeting-queries"
import { useText } from "../../lib/use-text"
import { Labelled } from "../labelled"
import { Failure, FieldProblem } from "../notices"
import { DayField } from "./day-field"
import { useWrong } from "./use-wrong"

type Props = { programme_id: string; meeting: MeetingView | null; onDone: () => void }

const fields = ["title", "day", "place"]

/** A meeting is made or changed. What was typed stays until it is saved. */
export function MeetingForm({ programme_id, meeting, onDone }: Props) {
  const { t } = useText()
  const save = useSaveMeeting(programme_id, meeting?.id ?? null)
  const wrong = useWrong(save.error)
  const [key] = useState(() => crypto.randomUUID())
  const [title, setTitle] = useState(meeting?.title ?? "")
  const [day, setDay] = useState(() => meeting?.day ?? dayIn(new Date()))
  const [place, setPlace] = useState(meeting?.place ?? "")
  const [seen] = useState(meeting?.seen)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = { title, day, place: place.trim() || null }
    save.mutate(seen === undefined ? { ...typed, idempotency_key: key } : { ...typed, seen }, {
      onSuccess: onDone,
    })
  }
  const problems = problemsOf(save.error)
  const isTold = problems.length > 0 && problems.every(({ field }) => fields.includes(field))
  const text = (
    label: string,
    value: string,
    onChange: (typed: string) => void,
    problem: string | undefined,
  ) => (
    <Labelled label={label}>
      {(id) => (
        <>
          <Input
            id={id}
            size="small"
            className="w-72 max-w-full"
            value={value}
            maxLength={120}
            aria-invalid={problem !== undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          <FieldProblem id={`${id}-problem`} text={problem} />
        </>
      )}
    </Labelled>
  )
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={
        meeting ? t("region.meeting.editThis", { name: meeting.title }) : t("region.meeting.add")
      }
      className="flex flex-col items-start gap-3"
    >
      <div className="flex flex-wrap items-start gap-4">
        {text(t("region.meeting.name"), title, setTitle, wrong("title"))}
        <DayField
          label={t("region.meeting.day")}
          value={day}
          onChange={setDay}
          problem={wrong("day")}
        />
        {text(t("region.meeting.place"), place, setPlace, wrong("place"))}
      </div>
      {save.isError && !isTold && <Failure error={save.error} />}
      <Button type="submit" size="small" isLoading={save.isPending}>
        {t("region.meeting.save")}
      </Button>
    </form>
  )
}
