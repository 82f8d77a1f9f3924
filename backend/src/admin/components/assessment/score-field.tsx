import { localized } from "@serumpun/domain/locales"
import type { RubricGroup } from "@serumpun/domain/rubrics/groups"
import type { RubricCriterion } from "@serumpun/domain/rubrics/rubric"
import type { AssessmentDraft } from "../../lib/assessment-draft"
import { useText } from "../../lib/use-text"
import { NoteField } from "../note-field"
import { InsertSentence } from "./insert-sentence"
import { RadioRow } from "./radio-row"

const points = ["0", "1", "2", "3", "4"].map((value) => ({ value, label: value }))

type Props = {
  criterion: RubricCriterion
  group: RubricGroup | null
  draft: AssessmentDraft
  change: (part: Partial<AssessmentDraft>) => void
  problemAt: (field: string) => string | undefined
}

export function ScoreField({ criterion, group, draft, change, problemAt }: Props) {
  const { t, written } = useText()
  const { key } = criterion
  const { scores, notes, conflict_of_interest: disabled } = draft
  const name = written(localized(criterion.name))
  const levels = criterion.levels.map((level) => written(localized(level)))
  const score = scores[key]
  const isLow = score !== undefined && score <= 1
  return (
    <div className="border-ui-border-base flex flex-col gap-2 border-b pb-3 last:border-b-0">
      <RadioRow
        label={name}
        value={score?.toString()}
        options={points}
        disabled={disabled}
        hint={score === undefined ? written(localized(criterion.looks_at)) : levels[score]}
        problem={problemAt(`scores.${key}`)}
        onChange={(value) => change({ scores: { ...scores, [key]: Number(value) } })}
      />
      {criterion.weight > 1 && (
        <p className="txt-small text-ui-fg-subtle">
          {t("rubrics.counts", { weight: criterion.weight })}
        </p>
      )}
      {!disabled && (
        <details className="txt-small text-ui-fg-subtle">
          <summary className="cursor-pointer">{t("form.levels")}</summary>
          <ol start={0} className="list-decimal ps-5">
            {levels.map((level, index) => (
              <li key={index}>{level}</li>
            ))}
          </ol>
        </details>
      )}
      {!disabled && (
        <NoteField
          label={t("form.note", { criterion: name })}
          rows={isLow ? 2 : 1}
          placeholder={t(isLow ? "form.noteObligatory" : "form.noteOptional")}
          value={notes[key] ?? ""}
          problem={problemAt(`notes.${key}`)}
          onChange={(note) => change({ notes: { ...notes, [key]: note } })}
        />
      )}
      {!disabled && (
        <InsertSentence
          criterion={key}
          group={group}
          note={notes[key] ?? ""}
          onInsert={(note) => change({ notes: { ...notes, [key]: note } })}
        />
      )}
    </div>
  )
}
