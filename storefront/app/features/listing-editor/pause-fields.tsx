import { useTranslation } from "react-i18next"
import { TextField, useProblemsAt } from "#app/components/form/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import type { ControlsProps } from "./part-props.ts"
import { pauseEnds } from "./read-pause.ts"

/** How long a pause lasts: until a day, or until its producer ends it. */
export function PauseFields({ values, problems }: ControlsProps) {
  const { t } = useTranslation("pause")
  const errors = useProblemsAt("end", problems)
  const errorId = `${fieldId("end")}-error`
  return (
    <>
      <fieldset className={errors.length > 0 ? "choices field-wrong" : "choices"}>
        <legend>{t("form.howLong")}</legend>
        {pauseEnds.map((end, index) => (
          <label key={end} className="field-check">
            <input
              type="radio"
              id={index === 0 ? fieldId("end") : undefined}
              name="end"
              value={end}
              defaultChecked={values.end === end}
              aria-describedby={errors.length > 0 ? errorId : undefined}
            />
            <span>{t(`form.${end}`)}</span>
          </label>
        ))}
        {errors.length > 0 ? (
          <p className="field-error" id={errorId}>
            <Icon name="alert" />
            <span>{errors.join(" ")}</span>
          </p>
        ) : null}
      </fieldset>
      <TextField
        name="until"
        type="date"
        label={t("form.until")}
        hint={t("form.untilHint")}
        defaultValue={values.until ?? ""}
        problems={problems}
      />
    </>
  )
}
