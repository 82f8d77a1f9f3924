import type { AddressView } from "@serumpun/backend/src/contracts/company.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

type Props = { addresses: AddressView[]; values: FormValues; problems: Problem[] }

/** An address that the company keeps, to be filled in where the goods go. */
export function AddressPick({ addresses, values, problems }: Props) {
  const { t } = useTranslation("rfqForm")
  const format = useFormat()
  if (addresses.length === 0) return null
  return (
    <div className="stack">
      <SelectField
        name="address"
        label={t("address.label")}
        hint={t("address.hint")}
        choices={addresses.map(({ id, name, city, country_code }) => ({
          value: id,
          label: [name, city, format.country(country_code)].join(" · "),
        }))}
        defaultValue={values.address}
        problems={problems}
      />
      <Button variant="secondary" name="intent" value="address">
        {t("address.use")}
      </Button>
    </div>
  )
}
