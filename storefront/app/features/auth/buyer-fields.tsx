import type { Problem } from "@serumpun/domain/problems"
import { PASSWORD_MIN } from "@serumpun/domain/password-rules"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField, useProblemsAt } from "#app/components/form/field.tsx"
import * as ui from "#app/components/ui/field.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import { useCountryChoices } from "#app/lib/format/use-countries.ts"

export type FieldsProps = { values: FormValues; problems: Problem[] }

export function BuyerFields({
  values,
  problems,
  country_codes,
}: FieldsProps & { country_codes: string[] }) {
  const { t } = useTranslation("auth")
  const countries = useCountryChoices(country_codes)
  return (
    <div className="fields">
      <TextField
        name="company_name"
        label={t("field.company_name")}
        defaultValue={values.company_name}
        problems={problems}
        autoComplete="organization"
        required
      />
      <SelectField
        name="country_code"
        label={t("field.country_code")}
        choices={countries}
        defaultValue={values.country_code}
        problems={problems}
        autoComplete="country"
        required
      />
      <TextField
        name="first_name"
        label={t("field.first_name")}
        defaultValue={values.first_name}
        problems={problems}
        autoComplete="given-name"
        required
      />
      <TextField
        name="last_name"
        label={t("field.last_name")}
        defaultValue={values.last_name}
        problems={problems}
        autoComplete="family-name"
      />
      <NewCredentialsFields values={values} problems={problems} />
    </div>
  )
}

export function NewCredentialsFields({ values, problems }: FieldsProps) {
  const { t } = useTranslation("auth")
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={t("field.email")}
        defaultValue={values.email}
        problems={problems}
        autoComplete="email"
        required
      />
      <PasswordField
        name="password"
        hint={t("field.passwordHint", { count: PASSWORD_MIN })}
        values={values}
        problems={problems}
        autoComplete="new-password"
      />
    </>
  )
}

export function SignInFields({
  values,
  problems,
  emailField,
  passwordField,
}: FieldsProps & { emailField: string; passwordField: string }) {
  const { t } = useTranslation("auth")
  return (
    <>
      <TextField
        name={emailField}
        type="email"
        label={t("field.email")}
        defaultValue={values[emailField]}
        problems={problems}
        autoComplete="username"
        required
      />
      <PasswordField
        name={passwordField}
        values={values}
        problems={problems}
        autoComplete="current-password"
      />
    </>
  )
}

type PasswordProps = FieldsProps & {
  name: string
  label?: string
  hint?: string
  autoComplete: string
}

/** Never written back into a page: a password is the one thing to type again, which is said. */
export function PasswordField({ values, problems, label, ...input }: PasswordProps) {
  const { t } = useTranslation("auth")
  const found = useProblemsAt(input.name, problems)
  const again = values[input.name] ? [t("field.passwordAgain")] : []
  return (
    <ui.TextField
      {...input}
      id={fieldId(input.name)}
      type="password"
      label={label ?? t("field.password")}
      errors={found.length > 0 ? found : again}
      required
    />
  )
}
