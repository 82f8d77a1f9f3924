import type { Criterion } from "@serumpun/domain/curation-rules"
import type { AssessmentDraft } from "../../lib/assessment-draft"
import { useText } from "../../lib/use-text"
import { NoteField } from "../note-field"
import { RadioRow } from "./radio-row"

const points = ["0", "1", "2", "3", "4"].map((value) => ({ value, label: value }))

type Props = {
  criterion: Criterion
  draft: AssessmentDraft
  change: (part: Partial<AssessmentDraft>) => void
  problemAt: (field: string) => string | undefined
}

export function ScoreField({ criterion, draft, change, problemAt }: Props) {
  const { t } = useText()
  const { scores, notes, conflict_of_interest: disabled } = draft
  const name = t(`criterion.${criterion}`)
  const score = scores[criterion]
  const isLow = score !== undefined && score <= 1
  return (
    <div className="border-ui-border-base flex flex-col gap-2 border-b pb-3 last:border-b-0">
      <RadioRow
        label={name}
        value={score?.toString()}
        options={points}
        disabled={disabled}
        hint={score === undefined ? undefined : t(`level.${criterion}_${score}`)}
        problem={problemAt(`scores.${criterion}`)}
        onChange={(value) => change({ scores: { ...scores, [criterion]: Number(value) } })}
      />
      {!disabled && (
        <details className="txt-small text-ui-fg-subtle">
          <summary className="cursor-pointer">{t("form.levels")}</summary>
          <ol start={0} className="list-decimal ps-5">
            {points.map(({ value }) => (
              <li key={value}>{t(`level.${criterion}_${value}`)}</li>
            ))}
          </ol>
        </details>
      )}
      {!disabled && (
        <NoteField
          label={t("form.note", { criterion: name })}
          rows={isLow ? 2 : 1}
          placeholder={t(isLow ? "form.noteObligatory" : "form.noteOptional")}
          value={notes[criterion] ?? ""}
          problem={problemAt(`notes.${criterion}`)}
          onChange={(note) => change({ notes: { ...notes, [criterion]: note } })}
        />
      )}
    </div>
  )
}
