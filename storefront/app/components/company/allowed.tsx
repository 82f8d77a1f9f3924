import { type CompanyDeed, companyDeeds, mayDo } from "@serumpun/domain/company/roles"
import { type ReactNode, useContext } from "react"
import { useTranslation } from "react-i18next"
import { Notice } from "#app/components/ui/notice.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { RoleContext } from "#app/lib/page/role-context.ts"

type Props = { deed?: CompanyDeed; children: ReactNode }

/** Controls that only some roles of a company may use, by the table that the backend answers by. */
export function Allowed({ deed = "trade", children }: Props) {
  return useIsAllowed(deed) ? children : null
}

/** Whether the reader may do this; what is no buyer's page knows no roles. */
function useIsAllowed(deed: CompanyDeed): boolean {
  const role = useContext(RoleContext)
  return role === null || mayDo(role, deed)
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
export function OnlyFor({
  deed,
  children,
}: {
  deed: CompanyDeed | undefined
  children: ReactNode
}) {
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

function WhoMay({ deed }: { deed: CompanyDeed }) {
  const { t } = useTranslation(["deeds", "company"])
  const format = useFormat()
  const role = useContext(RoleContext)
  if (role === null) return null
  const roles = format.list(companyDeeds[deed].map((one) => t(`company:role.${one}`)))
  return (
    <Notice kind="info" title={t("deeds:yours", { role: t(`company:role.${role}`) })}>
      <p>{t("deeds:others", { roles })}</p>
    </Notice>
  )
}
