import { companyRoles } from "@serumpun/domain/company/roles"
import { localeNames, locales } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

type Props = { values: FormValues; problems: Problem[] }

/** An owner asks somebody to buy for the company; the roles are explained beside it. */
export function InviteForm({ values, problems }: Props) {
  const { t } = useTranslation("company")
  const locale = useLocale()
  return (
    <form method="post" action={`/${locale}/account/company`} noValidate className="document">
      <h3>{t("invite.title")}</h3>
      <p className="soft">{t("invite.text")}</p>
      <div className="fields">
        <TextField
          name="email"
          type="email"
          label={t("field.email")}
          defaultValue={values.email ?? ""}
          problems={problems}
          autoComplete="off"
          required
        />
        <SelectField
          name="invite_role"
          label={t("people.role")}
          defaultValue={values.invite_role ?? "buyer"}
          problems={problems}
          choices={companyRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
          required
        />
        <SelectField
          name="invite_locale"
          label={t("invite.locale")}
          defaultValue={values.invite_locale ?? locale}
          problems={problems}
          choices={locales.map((value) => ({ value, label: localeNames[value] }))}
          required
        />
      </div>
      <ul>
        {companyRoles.map((role) => (
          <li key={role}>
            <b>{t(`role.${role}`)}</b>: {t(`roleAbout.${role}`)}
          </li>
        ))}
      </ul>
      <p className="document-send">
        <Button name="intent" value="invite">
          {t("invite.button")}
        </Button>
      </p>
    </form>
  )
}
