import type { SignedIn } from "@serumpun/backend/src/contracts/auth.ts"
import type { MemberInvitationView } from "@serumpun/backend/src/contracts/people.ts"
import { PASSWORD_MIN } from "@serumpun/domain/password-rules"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data, redirect } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import { PasswordField } from "#app/features/auth/buyer-fields.tsx"
import { attempt } from "#app/features/auth/recovery.server.ts"
import { usePeopleLabels } from "#app/features/people/use-people-labels.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { api } from "#app/lib/http/api.server.ts"
import { signInCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/join-business.ts"

const readInvitation = (token: string) =>
  attempt(() =>
    api<{ invitation: MemberInvitationView }>("/recovery/member-invitation", { body: { token } }),
  )

export async function loader({ request, params }: Route.LoaderArgs) {
  const heading = translator(routeLocale(params))("people:join.heading")
  const token = new URL(request.url).searchParams.get("token") ?? ""
  const { value, refusal } = await readInvitation(token)
  const page = { token, invitation: value?.invitation ?? null, refusal }
  return data({ ...page, title: heading, description: heading }, { status: refusal?.status ?? 200 })
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const { token = "", ...values } = readFormValues(await request.formData())
  const { name = "", password = "" } = values
  const opened = await readInvitation(token)
  const again = (refusal: NonNullable<typeof opened.refusal>) =>
    data({ refusal, values }, { status: refusal.status })
  if (opened.refusal) return again(opened.refusal)
  const body = { token, name, password }
  const { value, refusal } = await attempt(() =>
    api<SignedIn>("/recovery/member-invitation/join", { body }),
  )
  if (refusal) return again(refusal)
  const { email } = opened.value.invitation
  return redirect(`/${locale}/producer/people`, {
    status: 303,
    headers: {
      "Set-Cookie": await signInCookie({ ...value, actor: "producer", email }, "peopleJoined"),
    },
  })
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        ...{ matches, location, title: loaderData.title, description: loaderData.description },
        noindex: true,
      })
    : []

export default function JoinBusiness({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("people")
  const { invitation, token } = loaderData
  const refusal = actionData?.refusal ?? loaderData.refusal
  const business = invitation?.business ?? ""
  return (
    <div className="document-narrow">
      <h1 dir="auto">{invitation ? t("join.title", { business }) : t("join.heading")}</h1>
      <AuthNotice notice={refusal?.notice ?? null} />
      <ErrorSummary problems={refusal?.problems ?? []} labelOf={usePeopleLabels()} />
      {invitation ? (
        <>
          <Offered invitation={invitation} />
          <JoinForm
            {...{ invitation, token }}
            values={actionData?.values ?? {}}
            problems={refusal?.problems ?? []}
          />
        </>
      ) : null}
    </div>
  )
}

function Offered({ invitation }: { invitation: MemberInvitationView }) {
  const { t } = useTranslation("people")
  const format = useFormat()
  const { business, invited_by, role, email, expires_at } = invitation
  return (
    <>
      <p className="lede">{t("join.text", { name: invited_by, business })}</p>
      <Terms>
        <Term label={t("list.role")}>
          {t(`role.${role}`)}. {t(`roleAbout.${role}`)}
        </Term>
        <Term label={t("join.for")}>
          <bdi>{email}</bdi>
        </Term>
        <Term label={t("invite.until")}>{format.dateTime(expires_at)}</Term>
      </Terms>
    </>
  )
}

type FormProps = {
  invitation: MemberInvitationView
  token: string
  values: FormValues
  problems: Problem[]
}

function JoinForm({ invitation, token, values, problems }: FormProps) {
  const { t } = useTranslation(["people", "auth"])
  const { business, has_account } = invitation
  return (
    <form
      method="post"
      action={`/${useLocale()}/join-business?${new URLSearchParams({ token })}`}
      noValidate
      className="document"
    >
      <input type="hidden" name="token" value={token} />
      <p>{t(has_account ? "people:join.known" : "people:join.new")}</p>
      <div className="fields">
        <TextField
          name="name"
          label={t("people:join.name")}
          defaultValue={values.name}
          problems={problems}
          autoComplete="name"
          required
        />
        <PasswordField
          name="password"
          hint={has_account ? undefined : t("auth:field.passwordHint", { count: PASSWORD_MIN })}
          values={values}
          problems={problems}
          autoComplete={has_account ? "current-password" : "new-password"}
        />
      </div>
      <p className="document-send">
        <Button>{t("people:join.open", { business })}</Button>
      </p>
    </form>
  )
}
