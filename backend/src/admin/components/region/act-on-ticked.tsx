import { Button, Text as Paragraph } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { type EnrolmentStatus, type StepKey } from "@serumpun/domain/register"
import { type FormEvent, useState } from "react"
import type { ProgrammeView } from "../../../contracts/programme"
import { usePeopleAct } from "../../lib/programme-queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { NoteField } from "../note-field"
import { Failure } from "../notices"
import { DayField } from "./day-field"
import { OutcomeText } from "./outcome-text"
import { useStepName } from "./use-step-name"
import { useWrong } from "./use-wrong"

type Act = `step:${StepKey}` | `status:${EnrolmentStatus}`
type Props = { programme: ProgrammeView; ids: string[]; onDone: () => void }

const aims = ["enrolled", "completed", "dropped"] as const
const fields = ["day", "reason", "note"]

/** A step or a status for everybody who is ticked. What was typed stays until it is saved. */
export function ActOnTicked({ programme, ids, onDone }: Props) {
  const { t, number } = useText()
  const stepName = useStepName()
  const act = usePeopleAct(programme.id)
  const wrong = useWrong(act.error)
  const [chosen, setChosen] = useState<Act | "">("")
  const [day, setDay] = useState(() => dayIn(new Date()))
  const [note, setNote] = useState("")
  const step = programme.steps.find(({ key }) => chosen === `step:${key}`)?.key
  const status = aims.find((one) => chosen === `status:${one}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const written = note.trim() || null
    const saved = {
      onSuccess: () => {
        setNote("")
        onDone()
      },
    }
    if (step)
      act.mutate({ path: "steps", body: { business_ids: ids, step, day, note: written } }, saved)
    else if (status)
      act.mutate(
        { path: "status", body: { business_ids: ids, status, day, reason: written } },
        saved,
      )
  }
  const isTold = problemsOf(act.error).every(({ field }) => fields.includes(field))
  const noteProblem = wrong("reason") ?? wrong("note")
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={t("region.programmes.act.title")}
      className="flex flex-col items-start gap-3"
    >
      <Paragraph size="small" weight="plus">
        {t("region.programmes.act.title")}
      </Paragraph>
      <div className="flex flex-wrap items-start gap-4">
        <Choice<Act | "">
          label={t("region.programmes.act.what")}
          placeholder={t("region.programmes.act.choose")}
          value={chosen}
          onChange={setChosen}
          options={[
            ...programme.steps.map(({ key }) => ({
              value: `step:${key}` as const,
              label: t("region.programmes.act.step", { name: stepName(key) }),
            })),
            ...aims.map((one) => ({
              value: `status:${one}` as const,
              label: t("region.programmes.act.status", { name: t(`region.enrolment.${one}`) }),
            })),
          ]}
        />
        <DayField
          label={t("region.programmes.act.day")}
          value={day}
          onChange={setDay}
          problem={wrong("day")}
        />
        <div className="min-w-72">
          <NoteField
            label={t(status ? "region.programmes.act.reason" : "region.programmes.act.note")}
            rows={1}
            value={note}
            onChange={setNote}
            {...(noteProblem ? { problem: noteProblem } : {})}
          />
        </div>
      </div>
      {act.isError && (!isTold || problemsOf(act.error).length === 0) && (
        <Failure error={act.error} />
      )}
      {act.isSuccess && <OutcomeText outcome={act.data} text="region.programmes.act.done" />}
      {ids.length === 0 ? (
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("region.programmes.act.nobody")}
        </Paragraph>
      ) : (
        <Button type="submit" size="small" disabled={!step && !status} isLoading={act.isPending}>
          {t("region.programmes.act.submit", { count: ids.length, shown: number(ids.length) })}
        </Button>
      )}
    </form>
  )
}
