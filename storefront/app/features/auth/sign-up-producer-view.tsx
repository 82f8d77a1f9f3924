import { provinces, type Province } from "@serumpun/domain/places"
import { legalForms } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { AuthPage, type AuthState } from "./auth-page.tsx"
import { NewCredentialsFields } from "./buyer-fields.tsx"

const provinceCodes = Object.keys(provinces) as Province[]

type Props = { state: AuthState; regencies: string[]; next: string }

export function SignUpProducerView({ state, regencies, next }: Props) {
  const { t } = useTranslation(["auth", "trade", "registerClaim"])
  const locale = useLocale()
  const { values, problems } = state
  const query = next ? `?${new URLSearchParams({ next })}` : ""
  const { compare } = new Intl.Collator(locale)
  const provinceChoices = provinceCodes
    .map((value) => ({ value, label: t(`trade:province.${value}`) }))
    .sort((a, b) => compare(a.label, b.label))
  return (
    <AuthPage
      title={t("signUpProducer.title")}
      intro={t("signUpProducer.intro")}
      action={`/${locale}/sign-up/producer`}
      button={t("signUpProducer.button")}
      next={next}
      state={state}
      others={
        <p className="cluster">
          <span>{t("signUp.haveAccount")}</span>
          <a href={`/${locale}/sign-in${query}`}>{t("signIn.title")}</a>
          <a href={`/${locale}/sign-up${query}`}>{t("signIn.newBuyer")}</a>
          <a href={`/${locale}/claim`}>{t("registerClaim:haveCode")}</a>
        </p>
      }
    >
      <div className="fields">
        <TextField
          name="name"
          label={t("field.name")}
          defaultValue={values.name}
          problems={problems}
          autoComplete="organization"
          required
        />
        <SelectField
          name="legal_form"
          label={t("field.legal_form")}
          choices={legalForms.map((value) => ({ value, label: t(`trade:legalForm.${value}`) }))}
          defaultValue={values.legal_form}
          problems={problems}
          required
        />
        <TextField
          name="nib"
          label={t("field.nib")}
          hint={t("field.nibHint")}
          defaultValue={values.nib}
          problems={problems}
          inputMode="numeric"
          autoComplete="off"
          required
        />
        {values.claims_nib || problems.some(({ code }) => code === "nib_taken") ? (
          <Checkbox
            name="claims_nib"
            value="yes"
            defaultChecked={Boolean(values.claims_nib)}
            label={t("field.claims_nib")}
          />
        ) : null}
        <SelectField
          name="province"
          label={t("field.province")}
          choices={provinceChoices}
          defaultValue={values.province}
          problems={problems}
          required
        />
        <TextField
          name="regency"
          label={t("field.regency")}
          hint={t("field.regencyHint")}
          defaultValue={values.regency}
          problems={problems}
          list="regencies"
          autoComplete="off"
          required
        />
        <datalist id="regencies">
          {regencies.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextField
          name="contact_name"
          label={t("field.contact_name")}
          defaultValue={values.contact_name}
          problems={problems}
          autoComplete="name"
          required
        />
        <TextField
          name="contact_phone"
          type="tel"
          label={t("field.contact_phone")}
          hint={t("field.phoneHint")}
          defaultValue={values.contact_phone}
          problems={problems}
          autoComplete="tel"
          required
        />
        <NewCredentialsFields values={values} problems={problems} />
      </div>
    </AuthPage>
  )
}
