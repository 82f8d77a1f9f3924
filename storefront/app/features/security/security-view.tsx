import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { SecurityPage } from "./security-page.server.ts"

type Props = {
  page: SecurityPage
  notices: ReactNode
  /** The password's two fields, with what was wrong with them. */
  passwordFields: ReactNode
  summary: Parameters<typeof ErrorSummary>[0]
}

/** How somebody signs in, and where they are: address, password, sessions. */
export function SecurityView({ page, notices, passwordFields, summary }: Props) {
  const { t } = useTranslation("auth")
  const { email, is_verified } = page.email
  return (
    <div className="document-narrow">
      <h1>{t("security.title")}</h1>
      {notices}
      <ErrorSummary {...summary} />
      <section className="document-part">
        <h2>{t("security.email")}</h2>
        <p>{t(is_verified ? "security.verified" : "security.unverified", { email })}</p>
        {is_verified ? null : (
          <Step intent="verify" variant="secondary" label={t("security.resend")} />
        )}
      </section>
      <section className="document-part">
        <h2>{t("security.password")}</h2>
        <p className="soft">{t("security.passwordText")}</p>
        <Step intent="password" label={t("security.passwordButton")}>
          {passwordFields}
        </Step>
      </section>
      <section className="document-part">
        <h2>{t("security.sessions")}</h2>
        <p className="soft">{t("security.sessionsText", { count: page.idle_days })}</p>
        <Sessions sessions={page.sessions} />
        <Step intent="end_all" variant="danger" label={t("security.endAll")} />
        <p className="soft">{t("security.endAllText")}</p>
      </section>
    </div>
  )
}

function Sessions({ sessions }: Pick<SecurityPage, "sessions">) {
  const { t } = useTranslation("auth")
  const format = useFormat()
  return (
    <DataTable
      stacked
      caption={t("security.sessions")}
      columns={[
        { label: t("security.device") },
        { label: t("security.place") },
        { label: t("security.lastSeen") },
        { label: t("security.end") },
      ]}
      rows={sessions.map(({ id, device, client_address, last_seen_at, is_current }) => ({
        key: id,
        cells: [
          <bdi key="device">{device || t("security.unknown")}</bdi>,
          <bdi key="place" className="num">
            {client_address}
          </bdi>,
          format.dateTime(last_seen_at),
          is_current ? (
            t("security.here")
          ) : (
            <Step key="end" intent={`end:${id}`} variant="quiet" label={t("security.end")} />
          ),
        ],
      }))}
    />
  )
}

type StepProps = {
  intent: string
  label: string
  variant?: Parameters<typeof Button>[0]["variant"]
  children?: ReactNode
}

/** One form with one button: every step works by itself, without JavaScript. */
function Step({ intent, label, variant, children }: StepProps) {
  return (
    <form method="post" action={`/${useLocale()}/security`} noValidate>
      {children}
      <p>
        <Button name="intent" value={intent} variant={variant}>
          {label}
        </Button>
      </p>
    </form>
  )
}
