import { PASSWORD_MIN } from "@serumpun/domain/password-rules"
import { data } from "react-router"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { AuthPage, type AuthState } from "#app/features/auth/auth-page.tsx"
import { PasswordField } from "#app/features/auth/buyer-fields.tsx"
import { isExpired, setPassword } from "#app/features/auth/recovery.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { signOutCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/new-password.ts"

export function loader({ request, params }: Route.LoaderArgs) {
  const t = translator(routeLocale(params))
  const token = new URL(request.url).searchParams.get("token") ?? ""
  return { token, title: t("auth:newPassword.title"), description: t("auth:newPassword.intro") }
}

export async function action({ request }: Route.ActionArgs) {
  const values = readFormValues(await request.formData())
  const { token = "", password = "" } = values
  const { refusal } = await setPassword(token, password)
  if (!refusal) {
    const done = { values: {}, problems: [], notice: null, end: "done" as const }
    return data(done, { headers: { "Set-Cookie": await signOutCookie(request) } })
  }
  const end = isExpired(refusal.problems) ? ("expired" as const) : null
  return data({ values, end, ...refusal }, { status: refusal.status })
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

export default function NewPassword({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("auth")
  const locale = useLocale()
  const state: AuthState = actionData ?? { values: {}, problems: [], notice: null }
  const token = state.values.token ?? loaderData.token
  if (actionData?.end || !token) return <End of={actionData?.end ?? "expired"} />
  return (
    <AuthPage
      title={t("newPassword.title")}
      intro={t("newPassword.intro")}
      action={`/${locale}/new-password`}
      button={t("newPassword.button")}
      next=""
      state={state}
      others={null}
    >
      <input type="hidden" name="token" value={token} />
      <PasswordField
        name="password"
        label={t("field.new_password")}
        hint={t("field.passwordHint", { count: PASSWORD_MIN })}
        values={state.values}
        problems={state.problems}
        autoComplete="new-password"
      />
    </AuthPage>
  )
}

function End({ of }: { of: "done" | "expired" }) {
  const { t } = useTranslation("auth")
  const locale = useLocale()
  const isDone = of === "done"
  return (
    <div className="document-narrow">
      <h1>{t("newPassword.title")}</h1>
      <Notice kind={isDone ? "success" : "attention"} title={t(`newPassword.${of}Title`)}>
        <p>{t(`newPassword.${of}Text`)}</p>
      </Notice>
      <p>
        <ButtonLink href={isDone ? `/${locale}/sign-in` : `/${locale}/forgot-password`}>
          {t(isDone ? "signIn.button" : "newPassword.again")}
        </ButtonLink>
      </p>
    </div>
  )
}
