import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextField } from "#app/components/form/field.tsx"
import { RadioField } from "#app/components/form/radio-field.tsx"
import type { ControlsProps } from "./part-props.ts"
import { pauseEnds } from "./read-pause.ts"

/** How long a pause lasts: until a day, or until its producer ends it. */
export function PauseFields({ values, problems }: ControlsProps) {
  const { t } = useTranslation("pause")
  return (
    <>
      <RadioField
        name="end"
        legend={t("form.howLong")}
        choices={pauseEnds.map((end) => ({ value: end, label: t(`form.${end}`) }))}
        chosen={values.end}
        problems={problems}
      />
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
