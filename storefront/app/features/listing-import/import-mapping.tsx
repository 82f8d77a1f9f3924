import type { ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import type { Problem } from "@serumpun/domain/problems"
import { columnLetters } from "@serumpun/domain/sheet/cells"
import { listingColumns } from "@serumpun/domain/sheet/listing-columns"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { columnLabel } from "./column-label.ts"

type Props = {
  shown: ImportView
  problems: Problem[]
  /** What was chosen before it was refused. */
  values: Record<string, string> | null
}

/** Which heading of the file names which column: a choice for each, the known ones made already. */
export function ImportMapping({ shown, problems, values }: Props) {
  const { t } = useTranslation("listingImport")
  const locale = useLocale()
  const format = useFormat()
  const { headings, mapping, samples } = shown
  const labelOf = (index: number) =>
    t("mapping.column", {
      letters: columnLetters(index),
      heading: headings[index] || t("mapping.noHeading"),
    })
  const choices = [
    { value: "", label: t("mapping.leaveOut") },
    ...listingColumns.map((column) => ({
      value: column.key,
      label: columnLabel(t, locale, column),
    })),
  ]
  return (
    <form method="post" className="form-parts">
      <h2>{t("mapping.title")}</h2>
      <p>{t("mapping.text")}</p>
      <ErrorSummary
        problems={problems}
        labelOf={(field) => {
          const index = Number(field.split(".")[1])
          return field.startsWith("mapping.") && headings[index] !== undefined
            ? labelOf(index)
            : null
        }}
      />
      <input type="hidden" name="columns" value={headings.length} />
      {headings.map((_, index) => (
        <SelectField
          key={index}
          name={`mapping.${index}`}
          label={labelOf(index)}
          hint={
            samples[index]?.length
              ? t("mapping.sample", { values: format.list(samples[index]) })
              : undefined
          }
          defaultValue={values?.[`mapping.${index}`] ?? mapping[index] ?? ""}
          choices={choices}
          problems={problems}
          required
        />
      ))}
      <SelectField
        name="decimal_mark"
        label={t("mapping.mark")}
        defaultValue={values?.decimal_mark ?? shown.decimal_mark}
        choices={[
          { value: ",", label: t("mapping.comma") },
          { value: ".", label: t("mapping.point") },
        ]}
        problems={problems}
        required
      />
      <div className="form-foot">
        <Button name="intent" value="map">
          {t("mapping.submit")}
        </Button>
      </div>
    </form>
  )
}
