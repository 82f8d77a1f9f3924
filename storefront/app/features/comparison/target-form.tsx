import type { Comparison } from "@serumpun/backend/src/contracts/comparison.ts"
import { incoterms } from "@serumpun/domain/incoterms"
import { currencies } from "@serumpun/domain/money"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import { SelectField } from "#app/components/ui/field.tsx"

/** The Incoterm and currency to compare at; a plain form whose state is the address. */
export function TargetForm({ target, taken }: { target: Comparison["target"]; taken: string[] }) {
  const { t } = useTranslation(["comparison", "trade"])
  return (
    <form
      method="get"
      className="landed-target document-screen-only"
      aria-label={t("target.title")}
    >
      <SelectField
        id="target-incoterm"
        name="incoterm"
        label={t("target.incoterm")}
        required
        defaultValue={target.incoterm}
        choices={incoterms.map((rule) => ({
          value: rule,
          label: `${rule} · ${t(`trade:incoterm.${rule}`)}`,
        }))}
      />
      <SelectField
        id="target-currency"
        name="currency"
        label={t("target.currency")}
        required
        defaultValue={target.currency}
        choices={currencies.map((code) => ({ value: code, label: code }))}
      />
      {taken.map((name) => (
        <input key={name} type="hidden" name="take" value={name} />
      ))}
      <Button variant="secondary">{t("target.show")}</Button>
    </form>
  )
}
