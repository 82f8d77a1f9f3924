import { data, redirect } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { findMeeting } from "#app/features/attend/find-meeting.server.ts"
import { MeetingOver } from "#app/features/attend/meeting-over.tsx"
import { MeetingTerms } from "#app/features/attend/meeting-terms.tsx"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/attend.ts"

/** A code that is no meeting's is told on the page on which another can be typed. */
export async function loader(args: Route.LoaderArgs) {
  const { t, locale } = await producerPage(args)
  const code = new URL(args.request.url).searchParams.get("code") ?? ""
  const { value: meeting, refusal } = await attempt(() => findMeeting(code))
  if (refusal && refusal.problems.length > 0)
    throw redirect(`/${locale}/attend?${new URLSearchParams({ code })}`)
  if (!meeting) throw data(null, { status: refusal.status })
  return { title: t("attend:own.title"), code, meeting }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const { code = "" } = readFormValues(await args.request.formData())
  const { refusal } = await attempt(() => call("/producer/attendance", { body: { code } }))
  return refusal ? data(refusal, { status: refusal.status }) : done("attended", "/programmes")
}

// Nothing on it has state, so it needs no React in the browser.
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function ProducerAttend({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("attend")
  const locale = useLocale()
  const { title, code, meeting } = loaderData
  const { problems = [], unavailable = false } = actionData ?? {}
  return (
    <>
      <h1>{title}</h1>
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary problems={problems} labelOf={() => null} />
      {problems.length > 0 ? (
        <p className="cluster">
          <a href={`/${locale}/claim`}>{t("go.claim")}</a>
          <a href={`/${locale}/attend`}>{t("go.other")}</a>
          <a href={`/${locale}/producer/programmes`}>{t("go.programmes")}</a>
        </p>
      ) : null}
      <MeetingTerms meeting={meeting} />
      {meeting.time === "open" ? (
        <form method="post" className="document" noValidate>
          <input type="hidden" name="code" value={code} />
          <p className="document-send">
            <Button>{t("own.button")}</Button>
          </p>
          <p className="soft">{t("own.twice")}</p>
        </form>
      ) : (
        <MeetingOver meeting={meeting} />
      )}
    </>
  )
}
