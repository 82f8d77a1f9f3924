import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Checkbox } from "#app/components/ui/field.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"

/** What producers do not read before they have sent a quote. */
export function RfqPrivacy({ values }: { values: FormValues }) {
  const { t } = useTranslation("openRfq")
  return (
    <fieldset className="choices">
      <legend>{t("privacy.title")}</legend>
      {(["hides_company", "hides_target_prices"] as const).map((name) => (
        <Checkbox
          key={name}
          name={name}
          label={t(`privacy.${name}`)}
          defaultChecked={Boolean(values[name])}
        />
      ))}
      <p className="field-hint">{t("privacy.hint")}</p>
    </fieldset>
  )
}
