import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextAreaField } from "#app/components/form/field.tsx"
import { RadioField } from "#app/components/form/radio-field.tsx"
import type { ControlsProps } from "./part-props.ts"
import { noteOutcomes } from "./read-note.ts"

/** Done, or not possible and why. */
export function NoteFields({ values, problems }: ControlsProps) {
  const { t } = useTranslation("listingNotes")
  return (
    <>
      <RadioField
        name="outcome"
        legend={t("form.outcome")}
        choices={noteOutcomes.map((outcome) => ({ value: outcome, label: t(`form.${outcome}`) }))}
        chosen={values.outcome}
        problems={problems}
      />
      <TextAreaField
        name="answer"
        label={t("form.answer")}
        hint={t("form.answerHint")}
        defaultValue={values.answer ?? ""}
        problems={problems}
        rows={3}
      />
    </>
  )
}
