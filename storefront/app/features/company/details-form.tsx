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

type Props = { form: CompanyForm; country_codes: string[] }

/** What the company is called and taxed as. */
export function DetailsForm({ form, country_codes }: Props) {
  const { t } = useTranslation(["company", "common"])
  const labelOf = useCompanyLabels()
  const base = `/${useLocale()}/account/company`
  const { values, problems } = form
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  return (
    <form method="post" noValidate className="document-narrow">
      <Breadcrumb trail={[{ label: t("title"), href: base }, { label: t("details.edit") }]} />
      <h1>{t("details.edit")}</h1>
      <Unavailable because={form.unavailable} />
      <ErrorSummary problems={problems} labelOf={labelOf} />
      <TextField {...at("name")} label={t("field.name")} autoComplete="organization" required />
      <SelectField
        {...at("country_code")}
        label={t("field.country_code")}
        choices={useCountryChoices(country_codes)}
        autoComplete="country"
        required
      />
      <TextField
        {...at("vat")}
        label={t("field.vat")}
        hint={t("details.vatHint")}
        autoComplete="off"
      />
      <TextField
        {...at("eori")}
        label={t("field.eori")}
        hint={t("details.eoriHint")}
        autoComplete="off"
      />
      <div className="cluster">
        <Button>{t("form.save")}</Button>
        <ButtonLink variant="quiet" href={base}>
          {t("form.back")}
        </ButtonLink>
      </div>
    </form>
  )
}
