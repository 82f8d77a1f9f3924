import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextField } from "#app/components/form/field.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { tierFields } from "./rfq-form.ts"

type At = (field: (typeof tierFields)[number]) => {
  name: string
  defaultValue: string
  problems: Problem[]
}

/** Other quantities to be priced as well; open when there is anything to see. */
export function TierFields({ at }: { at: At }) {
  const { t } = useTranslation("openRfq")
  const format = useFormat()
  const fields = tierFields.map((field) => at(field))
  const isUsed = fields.some(
    ({ name, defaultValue, problems }) =>
      defaultValue || problems.some(({ field }) => field === name),
  )
  return (
    <details className="rfq-tiers" open={isUsed}>
      <summary>{t("tiers.title")}</summary>
      <p className="field-hint">{t("tiers.hint")}</p>
      <div className="fields">
        {fields.map((field, index) => (
          <TextField
            key={field.name}
            {...field}
            label={t("tiers.quantity", { number: format.number(index + 2) })}
            inputMode="decimal"
            autoComplete="off"
          />
        ))}
      </div>
    </details>
  )
}
