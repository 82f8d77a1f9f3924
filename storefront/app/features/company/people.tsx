import type { CompanyView } from "@serumpun/backend/src/contracts/company.ts"
import { companyRoles } from "@serumpun/domain/company/roles"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { SelectField } from "#app/components/ui/field.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

type Props = { company: CompanyView; isOwner: boolean }

/** Who buys for the company and who has been asked to; owners change and remove them. */
export function People({ company, isOwner }: Props) {
  const { t } = useTranslation("company")
  const format = useFormat()
  const base = `/${useLocale()}/account/company`
  return (
    <>
      <DataTable
        stacked
        caption={t("people.title")}
        columns={[
          { label: t("people.name") },
          { label: t("people.role") },
          { label: t("people.since") },
          { label: t("people.remove") },
        ]}
        rows={company.colleagues.map((one) => ({
          key: one.id,
          cells: [
            <span key="name">
              <bdi>{one.name || one.email}</bdi>{" "}
              {one.is_self ? <span className="soft">({t("people.self")})</span> : null}
              <br />
              <bdi className="soft">{one.email}</bdi>
            </span>,
            isOwner ? <RoleForm key="role" colleague={one} action={base} /> : t(`role.${one.role}`),
            format.date(one.since),
            isOwner && !one.is_self ? (
              <a key="remove" className="company-danger" href={`${base}/people/${one.id}/remove`}>
                {t("people.removeOne", { name: one.name || one.email })}
              </a>
            ) : one.is_self ? (
              <a key="leave" className="company-danger" href={`${base}/leave`}>
                {t("people.leave")}
              </a>
            ) : (
              "–"
            ),
          ],
        }))}
      />
      {company.invitations.length > 0 ? (
        <DataTable
          stacked
          caption={t("invite.open")}
          showCaption
          columns={[
            { label: t("field.email") },
            { label: t("people.role") },
            { label: t("invite.until") },
            { label: t("invite.withdraw") },
          ]}
          rows={company.invitations.map(({ id, email, role, expires_at }) => ({
            key: id,
            cells: [
              <bdi key="email">{email}</bdi>,
              t(`role.${role}`),
              format.dateTime(expires_at),
              isOwner ? (
                <form key="withdraw" method="post" action={base}>
                  <Button variant="quiet" name="intent" value={`withdraw:${id}`}>
                    {t("invite.withdrawOne", { email })}
                  </Button>
                </form>
              ) : (
                "–"
              ),
            ],
          }))}
        />
      ) : null}
    </>
  )
}

type RoleProps = { colleague: CompanyView["colleagues"][number]; action: string }

function RoleForm({ colleague, action }: RoleProps) {
  const { t } = useTranslation("company")
  const { id, name, email, role } = colleague
  return (
    <form method="post" action={action}>
      <SelectField
        name="role"
        id={`role-${id}`}
        label={t("people.roleOf", { name: name || email })}
        defaultValue={role}
        choices={companyRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
        required
      />
      <Button variant="quiet" name="intent" value={`role:${id}`}>
        {t("people.change")}
      </Button>
    </form>
  )
}
