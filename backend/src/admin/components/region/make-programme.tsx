import { Button } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { programmeTemplates } from "@serumpun/domain/register"
import { type FormEvent, useState } from "react"
import type { RegionMe } from "../../../contracts/institution"
import { useInstitutionNames, useMakeProgramme } from "../../lib/programme-queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { TickList } from "../market-rule/tick-list"
import { Failure } from "../notices"
import { Section } from "../section"
import {
  isSaidBeside,
  newDraft,
  NO_INSTITUTION,
  planOf,
  type ProgrammeDraft,
  stepsOf,
} from "./programme-draft"
import { ProgrammeFields } from "./programme-fields"
import { useStepName } from "./use-step-name"
import { useWrong } from "./use-wrong"

type Props = { agent: RegionMe["agent"]; onMade: (id: string) => void }

/** A programme from a template; agents make their own institution's, within its territory. */
export function MakeProgramme({ agent, onMade }: Props) {
  const { t } = useText()
  const stepName = useStepName()
  const make = useMakeProgramme()
  const wrong = useWrong(make.error)
  const names = useInstitutionNames()
  const own = agent?.institution?.areas ?? []
  const [draft, setDraft] = useState(() => newDraft(own, dayIn(new Date())))
  // One form makes one programme, however often it is sent.
  const [idempotency_key] = useState(() => crypto.randomUUID())
  const change = (changed: Partial<ProgrammeDraft>) => setDraft({ ...draft, ...changed })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const institution_id =
      agent || draft.institution_id === NO_INSTITUTION ? null : draft.institution_id
    make.mutate(
      {
        ...{ ...planOf(draft), template: draft.template, institution_id },
        ...{ steps: draft.steps, idempotency_key },
      },
      { onSuccess: ({ programme }) => onMade(programme.id) },
    )
  }
  const problems = problemsOf(make.error)
  const isSaid = problems.length > 0 && problems.every(({ field }) => isSaidBeside(field))
  return (
    <Section title={t("region.programmes.make.title")}>
      <form onSubmit={submit} noValidate className="flex flex-col items-start gap-4">
        <Choice
          label={t("region.programmes.make.template")}
          value={draft.template}
          options={programmeTemplates.map((value) => ({
            value,
            label: t(`region.programmes.template.${value}`),
          }))}
          onChange={(template) => change({ template, steps: stepsOf(template) })}
        />
        <TickList
          label={t("region.programmes.make.steps")}
          options={stepsOf(draft.template).map((value) => ({ value, label: stepName(value) }))}
          value={draft.steps}
          onChange={(steps) => change({ steps })}
          problem={wrong("steps")}
        />
        {!agent && (
          <Choice
            label={t("region.programmes.make.institution")}
            value={draft.institution_id}
            options={[
              { value: NO_INSTITUTION, label: t("region.agent.none") },
              ...(names.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(institution_id) => change({ institution_id })}
          />
        )}
        <ProgrammeFields
          draft={draft}
          onChange={change}
          within={agent ? [...new Set(own.map(({ province }) => province))] : null}
          problems={problems}
          wrong={wrong}
        />
        {make.isError && (
          <Failure
            error={make.error}
            text={isSaid ? t("region.programmes.make.look") : undefined}
          />
        )}
        <Button type="submit" size="small" isLoading={make.isPending}>
          {t("region.programmes.make.submit")}
        </Button>
      </form>
    </Section>
  )
}
