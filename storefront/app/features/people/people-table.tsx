import type { PeopleView } from "@serumpun/backend/src/contracts/people.ts"
import { memberRoles } from "@serumpun/domain/producer-roles"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useIsAllowed } from "#app/components/company/allowed.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { SelectField } from "#app/components/ui/field.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

type Member = PeopleView["members"][number]

/** Who works for the business; owners give roles, hand it over and remove. */
export function PeopleTable({ members }: Pick<PeopleView, "members">) {
  const { t } = useTranslation("people")
  const format = useFormat()
  const isOwner = useIsAllowed("manage")
  return (
    <DataTable
      stacked
      caption={t("title")}
      columns={[
        { label: t("list.name") },
        { label: t("list.role") },
        { label: t("list.since") },
        { label: t("list.end") },
      ]}
      rows={members.map((one) => ({
        key: one.id,
        cells: [
          <span key="name">
            <bdi>{one.name}</bdi>{" "}
            {one.is_self ? <span className="soft">({t("list.self")})</span> : null}
            <br />
            <bdi className="soft">{one.email}</bdi>
          </span>,
          isOwner ? <RoleForm key="role" member={one} /> : t(`role.${one.role}`),
          format.date(one.since),
          <MemberLinks key="links" member={one} />,
        ],
      }))}
    />
  )
}

function MemberLinks({ member: { id, name, role, is_self } }: { member: Member }) {
  const { t } = useTranslation("people")
  const base = `/${useLocale()}/producer/people`
  const isOwner = useIsAllowed("manage")
  if (is_self) return <a href={`${base}/leave`}>{t("list.leave")}</a>
  if (!isOwner) return "–"
  return (
    <span>
      {role === "owner" ? null : (
        <>
          <a href={`${base}/${id}/hand-over`}>{t("list.handOver", { name })}</a>
          <br />
        </>
      )}
      <a href={`${base}/${id}/remove`}>{t("list.removeOne", { name })}</a>
    </span>
  )
}

function RoleForm({ member: { id, name, role } }: { member: Member }) {
  const { t } = useTranslation("people")
  return (
    <form method="post" action={`/${useLocale()}/producer/people`}>
      <SelectField
        name="role"
        id={`role-${id}`}
        label={t("list.roleOf", { name })}
        defaultValue={role}
        choices={memberRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
        required
      />
      <Button variant="quiet" name="intent" value={`role:${id}`}>
        {t("list.change")}
      </Button>
    </form>
  )
}
