import { claimWordings } from "@serumpun/domain/claim-codes"
import { data, redirect } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { EntryTerms } from "#app/features/register-claim/entry-terms.tsx"
import { findOwnEntry } from "#app/features/register-claim/find-entry.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/register-claim.ts"

/**
 * A code that does not hold is told on the page on which another can be typed. Whose answer was lost after they joined, or who scans
 * their used slip again, reads since when it is joined.
 */
export async function loader(args: Route.LoaderArgs) {
  const { t, locale, call } = await producerPage(args)
  const code = new URL(args.request.url).searchParams.get("code") ?? ""
  const found = await findOwnEntry(code, call)
  if (!found) throw redirect(`/${locale}/claim?${new URLSearchParams({ code })}`)
  const { open, joined } = { open: null, joined: null, ...found }
  return { title: t("registerClaim:own.title"), code, open, joined }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const values = readFormValues(await args.request.formData())
  const { code = "", consent_wording = "" } = values
  const body = { code, consent: values.consent === "yes", consent_wording }
  const { refusal } = await attempt(() => call("/producer/register-claim", { body }))
  if (!refusal) return done("entryClaimed", "")
  return data({ ...refusal, consented: body.consent }, { status: refusal.status })
}

export const handle: PageHandle = { deed: "manage" }

export const meta = workspaceMeta

export default function RegisterClaimPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("registerClaim")
  const { title, code, open, joined } = loaderData
  const { date } = useFormat()
  if (joined)
    return (
      <>
        <h1>{title}</h1>
        <p className="lede">{t("own.joined", { name: joined.name, date: date(joined.on) })}</p>
        <p>{t("own.end")}</p>
      </>
    )
  const { problems = [], unavailable = false, consented = false } = actionData ?? {}
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t("own.intro")}</p>
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary
        problems={problems}
        labelOf={(field) => (field === "consent" ? t("field.consent") : null)}
      />
      {open ? <EntryTerms entry={open} /> : null}
      <p>{t("own.end")}</p>
      <form method="post" className="document" noValidate>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="consent_wording" value={claimWordings.at(-1)} />
        <Checkbox
          id={fieldId("consent")}
          name="consent"
          value="yes"
          defaultChecked={consented}
          required
          label={t("own.consent")}
        />
        <p className="document-send">
          <Button>{t("own.button")}</Button>
        </p>
      </form>
    </>
  )
}
