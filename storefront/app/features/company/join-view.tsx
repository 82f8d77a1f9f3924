import type { InvitationView } from "@serumpun/backend/src/contracts/company.ts"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

/** Who opens the link: nobody signed in, the one who was invited, or somebody else. */
export type Invitee =
  | { kind: "unknown" }
  | { kind: "self"; company: string; rfqs: number; orders: number }
  | { kind: "other"; email: string }

type Props = {
  invitation: InvitationView
  token: string
  invitee: Invitee
  /** Why it was not done, above the form. */
  notices: ReactNode
  /** Name and password of somebody without an account. */
  fields: ReactNode
}

/** An invitation to buy for a company: what it says, what changes, and how to accept it. */
export function JoinView({ invitation, token, invitee, notices, fields }: Props) {
  const { t } = useTranslation("company")
  const format = useFormat()
  const { company, invited_by, role, email, expires_at } = invitation
  return (
    <div className="document-narrow">
      <h1 dir="auto">{t("join.title", { company })}</h1>
      {notices}
      <p className="lede">{t("join.text", { name: invited_by, company })}</p>
      <Terms>
        <Term label={t("people.role")}>
          {t(`role.${role}`)}. {t(`roleAbout.${role}`)}
        </Term>
        <Term label={t("join.for")}>
          <bdi>{email}</bdi>
        </Term>
        <Term label={t("invite.until")}>{format.dateTime(expires_at)}</Term>
      </Terms>
      <Steps invitation={invitation} token={token} invitee={invitee} fields={fields} />
    </div>
  )
}

function Steps({ invitation, token, invitee, fields }: Omit<Props, "notices">) {
  const { t } = useTranslation(["company", "common", "auth"])
  const locale = useLocale()
  const { company, email, has_account } = invitation
  const here = `/${locale}/join?${new URLSearchParams({ token })}`
  const hidden = <input type="hidden" name="token" value={token} />
  if (invitee.kind === "other")
    return (
      <form method="post" action={`/${locale}/sign-out`}>
        <Notice kind="attention" title={t("join.other", { email, here: invitee.email })} />
        <p className="document-send">
          <Button variant="secondary">{t("common:nav.signOut")}</Button>
        </p>
      </form>
    )
  if (invitee.kind === "self")
    return (
      <form method="post" action={`/${locale}/join`}>
        {hidden}
        <Kept {...invitee} to={company} />
        <p className="document-send">
          <Button name="intent" value="accept">
            {t("join.accept", { company })}
          </Button>
          <ButtonLink variant="quiet" href={`/${locale}/account`}>
            {t("join.later")}
          </ButtonLink>
        </p>
      </form>
    )
  if (has_account)
    return (
      <>
        <p>{t("join.known")}</p>
        <p>
          <ButtonLink href={`/${locale}/sign-in?${new URLSearchParams({ next: here })}`}>
            {t("auth:signIn.title")}
          </ButtonLink>
        </p>
      </>
    )
  return (
    <form method="post" action={`/${locale}/join`} noValidate className="document">
      {hidden}
      <p>{t("join.new")}</p>
      {fields}
      <p className="document-send">
        <Button name="intent" value="join">
          {t("join.open", { company })}
        </Button>
      </p>
    </form>
  )
}

/** Nothing of the company they act for now is lost, which they read before they accept. */
function Kept({ company, rfqs, orders, to }: Extract<Invitee, { kind: "self" }> & { to: string }) {
  const { t } = useTranslation("company")
  return (
    <Notice kind="info" title={t("join.keptTitle", { company })}>
      <p>
        {t("join.kept", {
          company,
          rfqs: t("join.rfqs", { count: rfqs }),
          orders: t("join.orders", { count: orders }),
          to,
        })}
      </p>
    </Notice>
  )
}
