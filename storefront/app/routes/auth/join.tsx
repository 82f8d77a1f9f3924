import type { BuyerMe } from "@serumpun/backend/src/contracts/buyer.ts"
import type { SignedIn } from "@serumpun/backend/src/contracts/auth.ts"
import type { InvitationView } from "@serumpun/backend/src/contracts/company.ts"
import { PASSWORD_MIN } from "@serumpun/domain/password-rules"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data, redirect } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import { PasswordField } from "#app/features/auth/buyer-fields.tsx"
import { attempt } from "#app/features/auth/recovery.server.ts"
import { useAuthLabels } from "#app/features/auth/use-auth-labels.ts"
import { JoinView, type Invitee } from "#app/features/company/join-view.tsx"
import { api } from "#app/lib/http/api.server.ts"
import { noticeCookie, readSession } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import { setCookies } from "#app/lib/http/set-cookies.ts"
import { entryCookies, shortlistMarks } from "#app/lib/kept/entry-cookies.server.ts"
import type { Route } from "./+types/join.ts"

type Session = Awaited<ReturnType<typeof readSession>>

/** Whoever is signed in, with what they would keep. */
async function readInvitee(session: Session, invitation: InvitationView): Promise<Invitee> {
  if (!session) return { kind: "unknown" }
  const { token, email, actor } = session
  if (actor !== "buyer" || email !== invitation.email) return { kind: "other", email }
  const list = (path: string) => api<{ count: number }>(path, { query: { limit: 1 }, token })
  const [me, rfqs, orders] = await Promise.all([
    api<BuyerMe>("/store/buyer/me", { token }),
    list("/store/buyer/rfqs"),
    list("/store/buyer/orders"),
  ])
  return { kind: "self", company: me.company_name, rfqs: rfqs.count, orders: orders.count }
}

async function readPage(request: Request, token: string) {
  const { value, refusal } = await attempt(() =>
    api<{ invitation: InvitationView }>("/recovery/invitation", { body: { token } }),
  )
  if (refusal) return { token, open: null, ...refusal }
  const session = await readSession(request)
  const found = await attempt(() => readInvitee(session, value.invitation))
  const open = { ...value, invitee: found.value ?? ({ kind: "unknown" } as const) }
  return { token, open, problems: [], notice: null, status: 200 }
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const t = translator(routeLocale(params))
  const token = new URL(request.url).searchParams.get("token") ?? ""
  const page = await readPage(request, token)
  return data(
    { page, title: t("company:join.heading"), description: t("company:join.heading") },
    { status: page.status },
  )
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const { token = "", intent, ...values } = readFormValues(await request.formData())
  const session = await readSession(request)
  const page = await readPage(request, token)
  const again = (refusal: { problems: Problem[]; notice: typeof page.notice; status: number }) =>
    data({ page: { ...page, ...refusal }, values }, { status: refusal.status })
  const done = (cookies: string[]) =>
    redirect(`/${locale}/account/company`, { status: 303, headers: setCookies(cookies) })
  if (!page.open) return again(page)
  if (intent === "accept" && session) {
    const path = "/store/buyer/invitations/accept"
    const { refusal } = await attempt(() => api(path, { body: { token }, token: session.token }))
    if (refusal) return again(refusal)
    const told = await noticeCookie(request, "company_joined")
    return done([told, ...(await shortlistMarks(request, session))])
  }
  const { first_name = "", last_name = "", password = "" } = values
  const body = { token, first_name, last_name, password, locale }
  const { value, refusal } = await attempt(() =>
    api<SignedIn>("/recovery/invitation/join", { body }),
  )
  if (refusal) return again(refusal)
  const { email } = page.open.invitation
  return done(await entryCookies(request, { ...value, actor: "buyer", email }, "company_joined"))
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        matches,
        location,
        title: loaderData.title,
        description: loaderData.description,
        noindex: true,
      })
    : []

export default function Join({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("company")
  const labelOf = useAuthLabels()
  const page = actionData?.page ?? loaderData.page
  const { open, token, problems } = page
  const notices = (
    <>
      <AuthNotice notice={page.notice} />
      <ErrorSummary problems={problems} labelOf={labelOf} />
    </>
  )
  if (!open)
    return (
      <div className="document-narrow">
        <h1>{t("join.heading")}</h1>
        {notices}
      </div>
    )
  return (
    <JoinView
      {...open}
      token={token}
      notices={notices}
      fields={<PersonFields values={actionData?.values ?? {}} problems={problems} />}
    />
  )
}

function PersonFields({ values, problems }: { values: FormValues; problems: Problem[] }) {
  const { t } = useTranslation("auth")
  return (
    <div className="fields">
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
      <PasswordField
        name="password"
        hint={t("field.passwordHint", { count: PASSWORD_MIN })}
        values={values}
        problems={problems}
        autoComplete="new-password"
      />
    </div>
  )
}
