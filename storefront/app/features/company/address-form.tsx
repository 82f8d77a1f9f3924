import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { useCountryChoices } from "#app/lib/format/use-countries.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { CompanyForm } from "./company-form.ts"
import { useCompanyLabels } from "./use-company-labels.ts"

type Props = { form: CompanyForm; country_codes: string[]; isNew: boolean }

/** One address; a request's delivery can be filled in from it. */
export function AddressForm({ form, country_codes, isNew }: Props) {
  const { t } = useTranslation(["company", "common"])
  const labelOf = useCompanyLabels()
  const base = `/${useLocale()}/account/company`
  const { values, problems } = form
  const title = t(isNew ? "addresses.add" : "addresses.edit")
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  return (
    <form method="post" noValidate className="document-narrow">
      <Breadcrumb trail={[{ label: t("title"), href: base }, { label: title }]} />
      <h1>{title}</h1>
      <Unavailable because={form.unavailable} />
      <ErrorSummary problems={problems} labelOf={labelOf} />
      <TextField
        {...at("name")}
        label={t("addresses.name")}
        hint={t("addresses.nameHint")}
        required
      />
      <TextField
        {...at("street")}
        label={t("field.street")}
        autoComplete="street-address"
        required
      />
      <TextField {...at("postal_code")} label={t("field.postal_code")} autoComplete="postal-code" />
      <TextField {...at("city")} label={t("field.city")} autoComplete="address-level2" required />
      <SelectField
        {...at("country_code")}
        label={t("field.country_code")}
        choices={useCountryChoices(country_codes)}
        autoComplete="country"
        required
      />
      <TextField {...at("port")} label={t("field.port")} hint={t("addresses.portHint")} />
      <div className="cluster">
        <Button name="intent" value="save">
          {t("form.save")}
        </Button>
        {isNew ? null : (
          <Button variant="danger" name="intent" value="delete">
            {t("addresses.delete")}
          </Button>
        )}
        <ButtonLink variant="quiet" href={base}>
          {t("form.back")}
        </ButtonLink>
      </div>
    </form>
  )
}
