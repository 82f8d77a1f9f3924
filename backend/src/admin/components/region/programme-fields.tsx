import { Input } from "@medusajs/ui"
import { targetUnits } from "@serumpun/domain/register"
import type { Problem } from "@serumpun/domain/problems"
import type { Province } from "@serumpun/domain/places"
import { useInstitutionNames } from "../../lib/programme-queries"
import { useText } from "../../lib/use-text"
import { Labelled } from "../labelled"
import { FieldProblem } from "../notices"
import { TickList } from "../market-rule/tick-list"
import { AreaList } from "./area-list"
import { DayField } from "./day-field"
import type { ProgrammeDraft } from "./programme-draft"

type Props = {
  draft: ProgrammeDraft
  onChange: (change: Partial<ProgrammeDraft>) => void
  within: Province[] | null
  problems: Problem[]
  wrong: (field: string) => string | undefined
}

/** What can be said of a programme at any time. */
export function ProgrammeFields({ draft, onChange, within, problems, wrong }: Props) {
  const { t, problem } = useText()
  const names = useInstitutionNames()
  const targetProblems = problems.filter(({ field }) => field.startsWith("targets")).map(problem)
  const areaProblems = problems
    .filter(({ field }) => field.startsWith("areas"))
    .map((found) => {
      const area = draft.areas[Number(found.field.split(".")[1])]
      return [area?.regency ?? (area && t("region.dimension.province")), problem(found)]
        .filter(Boolean)
        .join(": ")
    })
  return (
    <>
      <Labelled label={t("region.programmes.make.name")}>
        {(id) => (
          <>
            <Input
              id={id}
              size="small"
              maxLength={120}
              className="w-96 max-w-full"
              value={draft.name}
              aria-invalid={wrong("name") !== undefined}
              aria-describedby={wrong("name") ? `${id}-problem` : undefined}
              onChange={(event) => onChange({ name: event.target.value })}
            />
            <FieldProblem id={`${id}-problem`} text={wrong("name")} />
          </>
        )}
      </Labelled>
      <div className="flex flex-wrap items-start gap-4">
        <DayField
          label={t("region.programmes.make.starts_on")}
          value={draft.starts_on}
          onChange={(starts_on) => onChange({ starts_on })}
          problem={wrong("starts_on")}
        />
        <DayField
          label={t("region.programmes.make.ends_on")}
          value={draft.ends_on}
          onChange={(ends_on) => onChange({ ends_on })}
          problem={wrong("ends_on")}
        />
      </div>
      <AreaList
        areas={draft.areas}
        within={within}
        problems={areaProblems}
        onChange={(areas) => onChange({ areas })}
      />
      {names.data && names.data.length > 0 && (
        <TickList
          label={t("region.programmes.make.partners")}
          options={names.data.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.partner_ids}
          onChange={(partner_ids) => onChange({ partner_ids })}
        />
      )}
      <fieldset>
        <legend className="txt-small-plus pb-1">{t("region.programmes.make.targets")}</legend>
        <div className="flex flex-wrap gap-4">
          {targetUnits.map((unit) => (
            <Labelled key={unit} label={t(`region.programmes.unit.${unit}`)}>
              {(id) => (
                <Input
                  id={id}
                  inputMode="numeric"
                  aria-invalid={targetProblems.length > 0}
                  aria-describedby={
                    targetProblems.length > 0 ? "programme-targets-problem" : undefined
                  }
                  size="small"
                  className="w-28"
                  value={draft.targets[unit]}
                  onChange={(event) =>
                    onChange({ targets: { ...draft.targets, [unit]: event.target.value } })
                  }
                />
              )}
            </Labelled>
          ))}
        </div>
        <FieldProblem id="programme-targets-problem" text={targetProblems.join(" ")} />
      </fieldset>
    </>
  )
}
