import { checkEmail, normalizeEmail } from "@serumpun/domain/email"
import { data } from "react-router"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextField } from "#app/components/form/field.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { AuthPage, type AuthState } from "#app/features/auth/auth-page.tsx"
import { askForPassword } from "#app/features/auth/recovery.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/forgot-password.ts"

export function loader({ params }: Route.LoaderArgs) {
  const t = translator(routeLocale(params))
  return { title: t("auth:forgot.title"), description: t("auth:forgot.intro") }
}

export async function action({ request }: Route.ActionArgs) {
  const values = readFormValues(await request.formData())
  const email = normalizeEmail(values.email ?? "")
  const again = (status: number, state: Omit<AuthState, "values">) =>
    data({ values, sent: null, ...state }, { status })
  const problems = checkEmail("email", email)
  if (problems.length > 0) return again(400, { problems, notice: null })
  const { refusal } = await askForPassword(email)
  if (refusal) return again(refusal.status, refusal)
  return data({ values: {}, problems: [], notice: null, sent: email })
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function ForgotPassword({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("auth")
  const locale = useLocale()
  const state: AuthState = actionData ?? { values: {}, problems: [], notice: null }
  if (actionData?.sent)
    return (
      <div className="document-narrow">
        <h1>{t("forgot.title")}</h1>
        <Notice kind="success" title={t("forgot.sentTitle")}>
          <p>{t("forgot.sentText", { email: actionData.sent })}</p>
        </Notice>
        <p>
          <a href={`/${locale}/sign-in`}>{t("signIn.title")}</a>
        </p>
      </div>
    )
  return (
    <AuthPage
      title={t("forgot.title")}
      intro={t("forgot.intro")}
      action={`/${locale}/forgot-password`}
      button={t("forgot.button")}
      next=""
      state={state}
      others={
        <p>
          <a href={`/${locale}/sign-in`}>{t("signIn.title")}</a>
        </p>
      }
    >
      <TextField
        name="email"
        type="email"
        label={t("field.email")}
        defaultValue={state.values.email}
        problems={state.problems}
        autoComplete="username"
        required
      />
    </AuthPage>
  )
}
