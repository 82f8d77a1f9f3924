import { Button, usePrompt } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { type FormEvent, useState } from "react"
import type { RegionMe } from "../../../contracts/institution"
import type { ProgrammeView } from "../../../contracts/programme"
import { useEditProgramme } from "../../lib/programme-queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { Section } from "../section"
import { draftOf, isSaidBeside, planOf, type ProgrammeDraft } from "./programme-draft"
import { ProgrammeFields } from "./programme-fields"
import { useWrong } from "./use-wrong"

type Props = { programme: ProgrammeView; agent: RegionMe["agent"]; onDone: () => void }

/** For who leads a programme. What another has changed meanwhile is told, and what was typed stays. */
export function EditProgramme({ programme, agent, onDone }: Props) {
  const { t, day } = useText()
  const edit = useEditProgramme(programme.id)
  const wrong = useWrong(edit.error)
  const prompt = usePrompt()
  const [draft, setDraft] = useState(() => draftOf(programme))
  const [seen] = useState(programme.seen)
  const change = (changed: Partial<ProgrammeDraft>) => setDraft({ ...draft, ...changed })
  const save = (wanted: ProgrammeDraft) =>
    edit.mutate({ ...planOf(wanted), seen }, { onSuccess: onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(draft)
  }
  const today = dayIn(new Date())
  const end = async () => {
    const agreed = await prompt({
      title: t("region.programmes.make.sureEnd", { name: programme.name }),
      description: t("region.programmes.make.sureEndText", { day: day(today) }),
      confirmText: t("region.programmes.make.yesEnd"),
      cancelText: t("common.cancel"),
    })
    if (agreed) save({ ...draft, ends_on: today })
  }
  const problems = problemsOf(edit.error)
  const isOutrun = problems.some(({ code }) => code === "changed_elsewhere")
  const { starts_on, ends_on } = programme
  const isRunning = starts_on <= today && (ends_on === null || ends_on > today)
  const said = isOutrun
    ? t("region.programmes.make.meanwhile")
    : problems.length > 0 && problems.every(({ field }) => isSaidBeside(field))
      ? t("region.programmes.make.look")
      : undefined
  return (
    <Section title={t("region.programmes.make.editTitle", { name: programme.name })}>
      <form onSubmit={submit} noValidate className="flex flex-col items-start gap-4">
        <ProgrammeFields
          draft={draft}
          onChange={change}
          within={
            agent
              ? [...new Set((agent.institution?.areas ?? []).map(({ province }) => province))]
              : null
          }
          problems={problems}
          wrong={wrong}
        />
        {edit.isError && <Failure error={edit.error} text={said} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" size="small" isLoading={edit.isPending}>
            {t("region.programmes.make.save")}
          </Button>
          {isRunning && (
            <Button type="button" size="small" variant="secondary" onClick={() => void end()}>
              {t("region.programmes.make.end")}
            </Button>
          )}
        </div>
      </form>
    </Section>
  )
}
