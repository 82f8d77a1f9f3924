import { PASSWORD_MIN } from "@serumpun/domain/password-rules"
import type { Problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import type { AuthNotice as AuthNoticeOf } from "#app/features/auth/auth.server.ts"
import { PasswordField } from "#app/features/auth/buyer-fields.tsx"
import { attempt } from "#app/features/auth/recovery.server.ts"
import { useAuthLabels } from "#app/features/auth/use-auth-labels.ts"
import {
  accountApi,
  readSecurityPage,
  sessionPath,
} from "#app/features/security/security-page.server.ts"
import { SecurityView } from "#app/features/security/security-view.tsx"
import { ApiError } from "#app/lib/http/api.server.ts"
import { noticeCookie, signOutCookie, takeNotice } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/security.ts"

type State = { problems: Problem[]; notice: AuthNoticeOf | null; has_typed: boolean }
const calm: State = { problems: [], notice: null, has_typed: false }

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const [page, flash] = await Promise.all([readSecurityPage(request, locale), takeNotice(request)])
  const t = translator(locale)
  const title = t("auth:security.title")
  return data(
    { page, flash: flash?.notice ?? null, title, description: t("auth:security.sessions") },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const { call } = await accountApi(request, locale)
  const { intent = "", ...values } = readFormValues(await request.formData())
  const own = `/${locale}/security`
  const done = async (notice: string) =>
    redirect(own, { status: 303, headers: { "Set-Cookie": await noticeCookie(request, notice) } })

  if (intent === "end_all") {
    const { refusal } = await attempt(() => call("/account/sessions", { method: "DELETE" }))
    if (refusal) return data({ ...calm, ...refusal }, { status: refusal.status })
    return redirect(`/${locale}/sign-in`, {
      status: 303,
      headers: { "Set-Cookie": await signOutCookie(request) },
    })
  }
  if (intent.startsWith("end:")) {
    const path = sessionPath(intent.slice(4))
    const { refusal } = await attempt(() => call(path, { method: "DELETE" }).catch(ignoreMissing))
    return refusal
      ? data({ ...calm, ...refusal }, { status: refusal.status })
      : done("session_ended")
  }
  if (intent === "verify") {
    const body = { locale, next: own }
    const { refusal } = await attempt(() => call("/account/email/verification", { body }))
    return refusal
      ? data({ ...calm, ...refusal }, { status: refusal.status })
      : done("verification_sent")
  }
  const body = {
    current_password: values.current_password ?? "",
    password: values.password ?? "",
  }
  const { refusal } = await attempt(() => call("/account/password", { body }))
  return refusal
    ? data({ ...calm, ...refusal, has_typed: true }, { status: refusal.status })
    : done("password_changed")
}

/** A session that is not there any more has ended, which is what was wanted. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof ApiError) || error.status !== 404) throw error
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

export default function Security({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("auth")
  const labelOf = useAuthLabels()
  const { page, flash } = loaderData
  const { problems, notice, has_typed } = actionData ?? calm
  const typed: Record<string, string> = has_typed ? { current_password: "•", password: "•" } : {}
  return (
    <SecurityView
      page={page}
      notices={
        <>
          {actionData ? null : <Flash notice={flash} email={page.email.email} />}
          <AuthNotice notice={notice} />
        </>
      }
      summary={{ problems, labelOf }}
      passwordFields={
        <>
          <PasswordField
            name="current_password"
            label={t("field.current_password")}
            values={typed}
            problems={problems}
            autoComplete="current-password"
          />
          <PasswordField
            name="password"
            label={t("field.new_password")}
            hint={t("field.passwordHint", { count: PASSWORD_MIN })}
            values={typed}
            problems={problems}
            autoComplete="new-password"
          />
        </>
      }
    />
  )
}

function Flash({ notice, email }: { notice: string | null; email: string }) {
  const { t } = useTranslation("auth")
  const titles: Record<string, string> = {
    email_verified: t("verify.doneTitle"),
    password_changed: t("security.passwordDone"),
    session_ended: t("security.ended"),
    verification_sent: t("security.sent", { email }),
  }
  const title = notice ? titles[notice] : undefined
  return title ? <Notice kind="success" title={title} /> : null
}
