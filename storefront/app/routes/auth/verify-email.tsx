import { data, redirect } from "react-router"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import { confirmEmail, isExpired } from "#app/features/auth/recovery.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { noticeCookie, safeNext } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/verify-email.ts"

export function loader({ request, params }: Route.LoaderArgs) {
  const t = translator(routeLocale(params))
  const token = new URL(request.url).searchParams.get("token") ?? ""
  return { token, title: t("auth:verify.title"), description: t("auth:verify.intro") }
}

// A button, since programs that look into mails open every link in them.
export async function action({ request }: Route.ActionArgs) {
  const { token = "" } = readFormValues(await request.formData())
  const { value, refusal } = await confirmEmail(token)
  if (refusal) {
    const end = isExpired(refusal.problems) ? ("expired" as const) : null
    return data({ token, end, notice: refusal.notice }, { status: refusal.status })
  }
  const path = safeNext(value.next, "")
  if (!path) return data({ token: "", end: "done" as const, notice: null })
  return redirect(path, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "email_verified") },
  })
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

export default function VerifyEmail({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("auth")
  const locale = useLocale()
  const token = actionData ? actionData.token : loaderData.token
  const end = actionData?.end ?? (token ? null : ("expired" as const))
  return (
    <div className="document-narrow">
      <h1>{t("verify.title")}</h1>
      <AuthNotice notice={actionData?.notice ?? null} />
      {end ? (
        <>
          <Notice kind={end === "done" ? "success" : "attention"} title={t(`verify.${end}Title`)}>
            <p>{t(`verify.${end}Text`)}</p>
          </Notice>
          <p>
            <ButtonLink href={`/${locale}/security`}>
              {t(end === "done" ? "verify.go" : "verify.again")}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p className="lede">{t("verify.intro")}</p>
          <form method="post" action={`/${locale}/verify-email`}>
            <input type="hidden" name="token" value={token} />
            <Button>{t("verify.button")}</Button>
          </form>
        </>
      )}
    </div>
  )
}
