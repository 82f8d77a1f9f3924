import { Checkbox, Hint, Label } from "@medusajs/ui"
import { useId } from "react"
import type { AssessmentDraft } from "../../lib/assessment-draft"
import { useText } from "../../lib/use-text"
import { NoteField } from "../note-field"

type Props = {
  draft: AssessmentDraft
  change: (part: Partial<AssessmentDraft>) => void
  problemAt: (field: string) => string | undefined
}

export function ConflictField({ draft, change, problemAt }: Props) {
  const { t } = useText()
  const id = useId()
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-2">
        <Checkbox
          id={id}
          checked={draft.conflict_of_interest}
          aria-describedby={`${id}-hint`}
          onCheckedChange={(checked) => change({ conflict_of_interest: checked === true })}
        />
        <div className="flex flex-col gap-1">
          <Label htmlFor={id} size="small" weight="plus">
            {t("form.conflict")}
          </Label>
          <Hint id={`${id}-hint`}>{t("form.conflictHint")}</Hint>
        </div>
      </div>
      {draft.conflict_of_interest && (
        <NoteField
          label={t("form.conflictReason")}
          value={draft.conflict_reason}
          problem={problemAt("conflict_reason")}
          onChange={(conflict_reason) => change({ conflict_reason })}
        />
      )}
    </div>
  )
}
