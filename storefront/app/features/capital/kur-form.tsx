import type { Problem } from "@serumpun/domain/problems"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { RadioField } from "#app/components/form/radio-field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

const fields = [
  "amount_idr",
  "founded_year",
  "founded_month",
  "has_identity",
  "has_credit",
] as const
const months = Array.from({ length: 12 }, (_, index) => index + 1)

type Props = { values: FormValues; problems: Problem[]; isAgain: boolean }

/** What the check asks; nothing of it is kept. */
export function KurForm({ values, problems, isAgain }: Props) {
  const { t } = useTranslation("capital")
  const format = useFormat()
  const at = (name: (typeof fields)[number]) => ({
    ...{ name, label: t(`field.${name}`), defaultValue: values[name] ?? "", problems },
  })
  const yesOrNo = (name: "has_identity" | "has_credit") => ({
    ...{ name, legend: t(`field.${name}`), chosen: values[name], problems },
    choices: (["yes", "no"] as const).map((value) => ({ value, label: t(`answer.${value}`) })),
  })
  const labelOf = (field: string) => {
    const known = fields.find((name) => name === field)
    return known ? t(`field.${known}`) : null
  }
  return (
    <form method="post" noValidate className="document kur-form">
      <ErrorSummary problems={problems} labelOf={labelOf} />
      <TextField
        {...at("amount_idr")}
        hint={t("hint.amount_idr")}
        suffix="Rp"
        autoComplete="off"
        dir="ltr"
        required
      />
      <TextField
        {...at("founded_year")}
        hint={t("hint.founded_year")}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
      />
      <SelectField
        {...at("founded_month")}
        hint={t("hint.founded_month")}
        choices={months.map((month) => ({
          ...{ value: String(month), label: format.monthName(month) },
        }))}
      />
      <RadioField {...yesOrNo("has_identity")} />
      <RadioField {...yesOrNo("has_credit")} />
      <p className="soft">{t("hint.has_credit")}</p>
      <p className="document-send">
        <Button>{t(isAgain ? "again" : "check")}</Button>
        <span className="soft">{t("notKept")}</span>
      </p>
    </form>
  )
}
