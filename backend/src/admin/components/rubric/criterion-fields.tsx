import { Button, Input } from "@medusajs/ui"
import { localized } from "@serumpun/domain/locales"
import { type RubricCriterion, type RubricGate, WEIGHT_MAX } from "@serumpun/domain/rubrics/rubric"
import { type ReactNode, useState } from "react"
import { useText } from "../../lib/use-text"
import { Labelled } from "../labelled"
import { FieldProblem } from "../notices"
import { LocalizedField } from "../localized-field"

type ProblemAt = (field: string) => string | undefined

type Part = {
  /** Its place in the content, e.g. `criteria.2`. */
  field: string
  problemAt: ProblemAt
  onRemove: (() => void) | null
}

/** A criterion: key, weight, texts, and what each score means. */
export function CriterionFields({
  criterion,
  onChange,
  ...part
}: Part & { criterion: RubricCriterion; onChange: (criterion: RubricCriterion) => void }) {
  const { t } = useText()
  const { field, problemAt } = part
  return (
    <Folded {...part} named={criterion} aside={t("rubrics.counts", { weight: criterion.weight })}>
      <Naming value={criterion} onChange={onChange} {...part} />
      <Labelled label={t("rubrics.weight", { max: WEIGHT_MAX })}>
        {(id) => (
          <Input
            id={id}
            type="number"
            min={1}
            max={WEIGHT_MAX}
            className="w-20"
            value={criterion.weight}
            onChange={(event) => onChange({ ...criterion, weight: Number(event.target.value) })}
          />
        )}
      </Labelled>
      <FieldProblem id={`${field}-weight`} text={problemAt(`${field}.weight`)} />
      {criterion.levels.map((level, score) => (
        <LocalizedField
          key={score}
          label={t("rubrics.level", { score })}
          value={level}
          problemAt={(locale) => problemAt(`${field}.levels.${score}.${locale}`)}
          onChange={(changed) =>
            onChange({
              ...criterion,
              levels: criterion.levels.map((one, index) => (index === score ? changed : one)),
            })
          }
        />
      ))}
    </Folded>
  )
}

export function GateFields({
  gate,
  onChange,
  ...part
}: Part & { gate: RubricGate; onChange: (gate: RubricGate) => void }) {
  return (
    <Folded {...part} named={gate}>
      <Naming value={gate} onChange={onChange} {...part} />
    </Folded>
  )
}

function Folded({
  field,
  problemAt,
  named,
  aside,
  onRemove,
  children,
}: Part & { named: RubricGate; aside?: string; children: ReactNode }) {
  const { t, written } = useText()
  const name = written(localized(named.name)) || t("rubrics.unnamed")
  // A new entry begins open; what is typed into it must not close it.
  const [isNew] = useState(named.key === "")
  return (
    <details className="border-ui-border-base border-b pb-3" open={isNew}>
      <summary className="txt-small-plus cursor-pointer">
        {name}
        {aside && <span className="txt-small text-ui-fg-subtle"> · {aside}</span>}
        {problemAt(field) && (
          <span className="text-ui-fg-error txt-small"> · {problemAt(field)}</span>
        )}
      </summary>
      <div className="flex flex-col gap-3 pt-3">
        {children}
        {onRemove && (
          <Button
            size="small"
            variant="secondary"
            type="button"
            className="self-start"
            onClick={onRemove}
          >
            {t("rubrics.remove", { name })}
          </Button>
        )}
      </div>
    </details>
  )
}

function Naming<T extends RubricGate>({
  value,
  onChange,
  field,
  problemAt,
}: Part & { value: T; onChange: (value: T) => void }) {
  const { t } = useText()
  return (
    <>
      <Labelled label={t("rubrics.key")}>
        {(id) => (
          <Input
            id={id}
            size="small"
            className="max-w-60"
            value={value.key}
            aria-invalid={Boolean(problemAt(`${field}.key`))}
            onChange={(event) => onChange({ ...value, key: event.target.value })}
          />
        )}
      </Labelled>
      <FieldProblem id={`${field}-key`} text={problemAt(`${field}.key`)} />
      <LocalizedField
        label={t("rubrics.name")}
        value={value.name}
        problemAt={(locale) => problemAt(`${field}.name.${locale}`)}
        onChange={(name) => onChange({ ...value, name })}
      />
      <LocalizedField
        isLong
        label={t("rubrics.looksAt")}
        value={value.looks_at}
        problemAt={(locale) => problemAt(`${field}.looks_at.${locale}`)}
        onChange={(looks_at) => onChange({ ...value, looks_at })}
      />
    </>
  )
}
