import { claimRemedies } from "@serumpun/domain/delivery/claims"
import type { Currency } from "@serumpun/domain/money"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"

type Props = { label: string; currency: Currency; values: FormValues; problems: Problem[] }

/** What is asked or proposed, and for refund and discount how much. */
export function RemedyFields({ label, currency, values, problems }: Props) {
  const { t } = useTranslation("delivery")
  return (
    <>
      <SelectField
        name="remedy"
        defaultValue={values.remedy ?? ""}
        problems={problems}
        label={label}
        choices={claimRemedies.map((value) => ({ value, label: t(`claim.choice.${value}`) }))}
        required
      />
      <TextField
        name="amount"
        defaultValue={values.amount ?? ""}
        problems={problems}
        label={t("claim.field.amount")}
        hint={t("claim.amountHint")}
        suffix={currency}
        inputMode="decimal"
        autoComplete="off"
      />
    </>
  )
}
