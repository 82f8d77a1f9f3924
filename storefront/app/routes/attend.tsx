import { problem, type Problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { confirmPath, findMeeting } from "#app/features/attend/find-meeting.server.ts"
import { MeetingOver } from "#app/features/attend/meeting-over.tsx"
import { MeetingTerms } from "#app/features/attend/meeting-terms.tsx"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import { attempt } from "#app/features/auth/recovery.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { readSession } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/attend.ts"

/** The code of a scanned sheet, or one that was typed from it. Who is signed in for a business goes on to the one tap. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const t = translator(locale)
  const typed = new URL(request.url).searchParams.get("code") ?? params.code
  const code = typed?.trim() ?? ""
  const head = { title: t("attend:title"), description: t("attend:intro") }
  const page = { ...head, code, confirm: confirmPath(locale, code) }
  if (!code) {
    // The empty page asks for a code; an empty field that was sent is told.
    const problems = typed === undefined ? [] : [problem("code", "required")]
    const status = problems.length > 0 ? 400 : 200
    return data({ ...page, meeting: null, refusal: { problems, notice: null, status } }, { status })
  }
  const { value, refusal } = await attempt(() => findMeeting(code))
  const signedIn = value?.time === "open" ? await readSession(request) : null
  if (signedIn?.actor === "producer") throw redirect(page.confirm)
  return data({ ...page, meeting: value, refusal }, { status: refusal?.status ?? 200 })
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        ...{ matches, location, title: loaderData.title, description: loaderData.description },
        noindex: true,
      })
    : []

export default function AttendPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("attend")
  const { title, description, code, meeting, confirm, refusal } = loaderData
  const problems = refusal?.problems ?? []
  return (
    <div className="document-narrow">
      <h1>{title}</h1>
      {meeting ? null : <p className="lede">{description}</p>}
      <AuthNotice notice={refusal?.notice ?? null} />
      <ErrorSummary problems={problems} labelOf={() => t("field.code")} />
      {meeting ? (
        <>
          <MeetingTerms meeting={meeting} />
          {meeting.time === "open" ? (
            <p className="document-send">
              <ButtonLink href={confirm}>{t("go.signIn")}</ButtonLink>
              <OtherCode />
            </p>
          ) : (
            <MeetingOver meeting={meeting} />
          )}
        </>
      ) : (
        <CodeForm code={code} problems={problems} />
      )}
    </div>
  )
}

function OtherCode() {
  const { t } = useTranslation("attend")
  return <a href={`/${useLocale()}/attend`}>{t("go.other")}</a>
}

function CodeForm({ code, problems }: { code: string; problems: Problem[] }) {
  const { t } = useTranslation("attend")
  return (
    <>
      <form action={`/${useLocale()}/attend`} className="document" noValidate>
        <div className="fields">
          <TextField
            name="code"
            label={t("field.code")}
            hint={t("field.codeHint")}
            defaultValue={code}
            problems={problems}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            dir="ltr"
            required
          />
        </div>
        <p className="document-send">
          <Button>{t("show")}</Button>
        </p>
      </form>
      <p>{t("lost")}</p>
    </>
  )
}
