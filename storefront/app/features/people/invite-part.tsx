import type { PeopleView } from "@serumpun/backend/src/contracts/people.ts"
import { localeNames, locales } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import { memberRoles } from "@serumpun/domain/producer-roles"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

type Props = { values: FormValues; problems: Problem[] }

/** An owner asks somebody by mail to work for the business; what each role may do stands beside it. */
export function InvitePart({ invitations, ...form }: Props & Pick<PeopleView, "invitations">) {
  const { t } = useTranslation("people")
  return (
    <Section title={t("invite.title")} id="invite">
      <InviteForm {...form} />
      {invitations.length > 0 ? <OpenInvitations invitations={invitations} /> : null}
    </Section>
  )
}

function InviteForm({ values, problems }: Props) {
  const { t } = useTranslation("people")
  const locale = useLocale()
  return (
    <form method="post" action={`/${locale}/producer/people`} noValidate className="document">
      <p className="soft">{t("invite.text")}</p>
      <div className="fields">
        <TextField
          name="email"
          type="email"
          label={t("invite.email")}
          defaultValue={values.email ?? ""}
          problems={problems}
          autoComplete="off"
          required
        />
        <SelectField
          name="invite_role"
          label={t("list.role")}
          defaultValue={values.invite_role ?? "helper"}
          problems={problems}
          choices={memberRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
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
        {memberRoles.map((role) => (
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

function OpenInvitations({ invitations }: Pick<PeopleView, "invitations">) {
  const { t } = useTranslation("people")
  const format = useFormat()
  const locale = useLocale()
  return (
    <DataTable
      stacked
      caption={t("invite.open")}
      showCaption
      columns={[
        { label: t("invite.email") },
        { label: t("list.role") },
        { label: t("invite.until") },
        { label: t("list.end") },
      ]}
      rows={invitations.map(({ id, email, role, expires_at }) => ({
        key: id,
        cells: [
          <bdi key="email">{email}</bdi>,
          t(`role.${role}`),
          format.dateTime(expires_at),
          <form key="acts" method="post" action={`/${locale}/producer/people`}>
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="invite_role" value={role} />
            <input type="hidden" name="invite_locale" value={locale} />
            <Button variant="quiet" name="intent" value="invite">
              {t("invite.again")}
              <span className="visually-hidden"> {email}</span>
            </Button>
            <Button variant="quiet" name="intent" value={`withdraw:${id}`}>
              {t("invite.withdraw")}
              <span className="visually-hidden"> {email}</span>
            </Button>
          </form>,
        ],
      }))}
    />
  )
}
