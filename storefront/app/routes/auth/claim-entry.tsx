import type { ClaimableEntry } from "@serumpun/backend/src/contracts/register-claim.ts"
import { problem, type Problem } from "@serumpun/domain/problems"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { AuthNotice } from "#app/features/auth/auth-notice.tsx"
import { attempt } from "#app/features/auth/recovery.server.ts"
import { EntryTerms } from "#app/features/register-claim/entry-terms.tsx"
import { findEntry, joinPath } from "#app/features/register-claim/find-entry.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/claim-entry.ts"

/** The code of a printed link, or one that was typed from paper; neither changes anything. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const t = translator(locale)
  const typed = new URL(request.url).searchParams.get("code") ?? params.code
  const code = typed?.trim() ?? ""
  const head = { title: t("registerClaim:title"), description: t("registerClaim:intro") }
  const page = { ...head, code, join: joinPath(locale, code) }
  if (!code) {
    // The empty page asks for a code; an empty field that was sent is told.
    const problems = typed === undefined ? [] : [problem("code", "required")]
    const status = problems.length > 0 ? 400 : 200
    return data({ ...page, entry: null, refusal: { problems, notice: null, status } }, { status })
  }
  const { value, refusal } = await attempt(() => findEntry(code))
  return data({ ...page, entry: value, refusal }, { status: refusal?.status ?? 200 })
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        ...{ matches, location, title: loaderData.title, description: loaderData.description },
        noindex: true,
      })
    : []

export default function ClaimEntryPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("registerClaim")
  const { title, description, code, entry, join, refusal } = loaderData
  const problems = refusal?.problems ?? []
  return (
    <div className="document-narrow">
      <h1>{title}</h1>
      {entry ? null : <p className="lede">{description}</p>}
      <AuthNotice notice={refusal?.notice ?? null} />
      <ErrorSummary problems={problems} labelOf={() => t("field.code")} />
      {entry ? (
        <Found entry={entry} code={code} join={join} />
      ) : (
        <CodeForm code={code} problems={problems} />
      )}
    </div>
  )
}

function CodeForm({ code, problems }: { code: string; problems: Problem[] }) {
  const { t } = useTranslation("registerClaim")
  return (
    <>
      <form action={`/${useLocale()}/claim`} className="document" noValidate>
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

type FoundProps = { entry: ClaimableEntry; code: string; join: string }

function Found({ entry, code, join }: FoundProps) {
  const { t } = useTranslation("registerClaim")
  const locale = useLocale()
  return (
    <>
      <h2>{t("found.title")}</h2>
      <EntryTerms entry={entry} />
      <p>{t("found.question")}</p>
      <p className="document-send">
        <ButtonLink href={`/${locale}/sign-up/producer?${new URLSearchParams({ claim: code })}`}>
          {t("go.signUp")}
        </ButtonLink>
        <a href={join}>{t("go.signIn")}</a>
        <a href={`/${locale}/claim`}>{t("go.other")}</a>
      </p>
    </>
  )
}
