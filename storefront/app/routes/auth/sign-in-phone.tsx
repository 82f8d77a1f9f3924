import type { PhoneSignedIn } from "@serumpun/backend/src/contracts/phone.ts"
import { checkPhone, normalizePhone } from "@serumpun/domain/phone"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { enter, turnAwaySignedIn } from "#app/features/auth/after-sign-in.server.ts"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import type { AuthNotice as AuthNoticeOf } from "#app/features/auth/auth.server.ts"
import { attempt } from "#app/features/auth/recovery.server.ts"
import { CodeForm } from "#app/features/phone/code-form.tsx"
import { usePhoneLabels } from "#app/features/phone/use-phone-labels.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { api } from "#app/lib/http/api.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/sign-in-phone.ts"

/** `phone`: the number that a code was asked for; null while one is still to be typed. */
type State = {
  phone: string | null
  typed: string
  problems: Problem[]
  notice: AuthNoticeOf | null
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  await turnAwaySignedIn(request, locale)
  const t = translator(locale)
  const next = new URL(request.url).searchParams.get("next") ?? ""
  return { next, title: t("phone:signIn.title"), description: t("phone:signIn.intro") }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const next = new URL(request.url).searchParams.get("next")
  const { intent = "ask", phone: typed = "", code = "" } = readFormValues(await request.formData())
  const phone = normalizePhone(typed)
  const problems = checkPhone("phone", phone)
  const show = (state: Omit<State, "typed">, status: number) =>
    data<State>({ typed, ...state }, { status })
  if (problems.length > 0) return show({ phone: null, problems, notice: null }, 400)
  if (intent === "enter") {
    const { value, refusal } = await attempt(() =>
      api<PhoneSignedIn>("/sign-in/phone", { body: { phone, code } }),
    )
    if (refusal) return show({ phone, ...refusal }, refusal.status)
    return enter({ request, session: { ...value, actor: "producer" }, next, locale })
  }
  const { refusal } = await attempt(() => api("/sign-in/phone/code", { body: { phone, locale } }))
  if (refusal) return show({ phone: null, ...refusal }, refusal.status)
  return show({ phone, problems: [], notice: null }, 200)
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        ...{ matches, location, title: loaderData.title, description: loaderData.description },
        noindex: true,
      })
    : []

export default function SignInByPhone({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("phone")
  const format = useFormat()
  const locale = useLocale()
  const { next, title } = loaderData
  const query = next ? `?${new URLSearchParams({ next })}` : ""
  const { phone = null, typed = "", problems = [], notice = null } = actionData ?? {}
  return (
    <div className="document-narrow">
      <h1>{title}</h1>
      <p className="lede">{t("signIn.intro")}</p>
      <AuthNotice notice={notice} />
      <ErrorSummary problems={problems} labelOf={usePhoneLabels()} />
      <CodeForm
        action={`/${locale}/sign-in/phone${query}`}
        {...{ phone, typed, problems }}
        sent={t("sentTitle", { phone: format.latin(phone ?? "") })}
        button={t("signIn.button")}
      />
      <p>
        <a href={`/${locale}/sign-in${query}`}>{t("signIn.byEmail")}</a>
      </p>
    </div>
  )
}
