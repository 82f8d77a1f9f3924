import { companyDeeds } from "@serumpun/domain/company/roles"
import { memberDeeds } from "@serumpun/domain/producer-roles"
import { type ReactNode, useContext } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { Deed } from "#app/lib/page/page-handle.ts"
import { type Acting, RoleContext } from "#app/lib/page/role-context.ts"

type Props = { deed?: Deed; children: ReactNode }

/** Controls that only some roles may use, by the tables that the backend answers by. */
export function Allowed({ deed = "trade", children }: Props) {
  return useIsAllowed(deed) ? children : null
}

/** Whether the reader may do this; a page that nobody acts on knows no roles. */
export function useIsAllowed(deed: Deed): boolean {
  const acting = useContext(RoleContext)
  return acting === null || rolesFor(acting, deed).some((one) => one === acting.role)
}

/** A deed of the other side's table is the owner's here. */
function rolesFor({ of }: Acting, deed: Deed): readonly Acting["role"][] {
  const table: Partial<Record<Deed, readonly Acting["role"][]>> =
    of === "company" ? companyDeeds : memberDeeds
  return table[deed] ?? ["owner"]
}

/** Says once on a page, to whoever only reads, that they do and who may do more. */
export function ReadsOnly() {
  return (
    <Unless deed="trade">
      <WhoMay deed="trade" />
    </Unless>
  )
}

/** A page with a form that this reader's role could not send: told before they write. */
export function OnlyFor({ deed, children }: { deed: Deed | undefined; children: ReactNode }) {
  const { t } = useTranslation("deeds")
  if (!deed) return children
  return (
    <>
      <Allowed deed={deed}>{children}</Allowed>
      <Unless deed={deed}>
        <h1>{t("title")}</h1>
        <WhoMay deed={deed} />
      </Unless>
    </>
  )
}

const Unless = ({ deed, children }: Required<Props>) => (useIsAllowed(deed) ? null : children)

function WhoMay({ deed }: { deed: Deed }) {
  const { t } = useTranslation(["deeds", "company", "people"])
  const format = useFormat()
  const acting = useContext(RoleContext)
  if (acting === null) return null
  const roles = rolesFor(acting, deed)
  const nameOf = (role: Acting["role"]) => {
    if (role === "staff" || role === "helper") return t(`people:role.${role}`)
    return acting.of === "producer" && role === "owner"
      ? t("people:role.owner")
      : t(`company:role.${role}`)
  }
  const names = { role: nameOf(acting.role), roles: format.list(roles.map(nameOf)) }
  return (
    <Notice kind="info" title={t("deeds:yours", names)}>
      <p>{t(acting.of === "company" ? "deeds:others" : "people:others", names)}</p>
    </Notice>
  )
}
