import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import { Icon, type IconName } from "#app/components/ui/icon.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { NextStep } from "./next-steps.ts"

const icons: Record<NextStep["key"], IconName> = {
  newRfqs: "inbox",
  openRfqs: "inbox",
  submitProfile: "user",
  correctProfile: "user",
  firstListing: "box",
  changes: "alert",
  drafts: "box",
  expiring: "certificate",
}

type Props = { me: ProducerMe; steps: NextStep[]; children: ReactNode }

/** The next step first, then what else waits, how things stand, and the account. */
export function HomeView({ me, steps, children }: Props) {
  const { t } = useTranslation([
    "producer",
    "auth",
    "markets",
    "people",
    "phone",
    "capital",
    "attend",
  ])
  const locale = useLocale()
  const base = `/${locale}/producer`
  const security = `/${locale}/security`
  const [first, ...rest] = steps
  return (
    <>
      <h1>
        <bdi>{me.name}</bdi>
      </h1>
      {me.status === "verified" || me.status === "suspended" ? null : (
        <Notice
          kind={me.status === "submitted" ? "info" : "attention"}
          title={t(`home.status.${me.status}`)}
        >
          {me.changes_note ? <p dir="auto">{me.changes_note}</p> : null}
        </Notice>
      )}
      {first ? (
        <section className="targets">
          <h2>{t("home.next")}</h2>
          <StepLink base={base} step={first} first />
        </section>
      ) : (
        <EmptyState
          title={t("home.calmTitle")}
          text={t("home.calmText")}
          action={{ label: t("home.calmAction"), href: `${base}/listings` }}
        />
      )}
      {rest.length > 0 ? (
        <section className="targets">
          <h2>{t("home.also")}</h2>
          {rest.map((step) => (
            <StepLink key={step.key} base={base} step={step} />
          ))}
        </section>
      ) : null}
      {children}
      <InstallHint />
      <section className="targets">
        <a className="target" href={`${base}/markets`}>
          <Icon name="certificate" />
          <span className="target-text">
            <strong>{t("markets:title")}</strong>
            <span className="soft">{t("markets:home")}</span>
          </span>
          <Icon name="chevron" />
        </a>
        <a className="target" href={`${base}/capital`}>
          <Icon name="document" />
          <span className="target-text">
            <strong>{t("capital:title")}</strong>
            <span className="soft">{t("capital:home")}</span>
          </span>
          <Icon name="chevron" />
        </a>
        <a className="target" href={`${base}/programmes`}>
          <Icon name="certificate" />
          <span className="target-text">
            <strong>{t("attend:programmes.title")}</strong>
            <span className="soft">{t("attend:programmes.home")}</span>
          </span>
          <Icon name="chevron" />
        </a>
        <a className="target" href={`${base}/profile`}>
          <Icon name="user" />
          <span className="target-text">
            <strong>{t("home.profile")}</strong>
            {me.status === "verified" ? (
              <span className="soft">{t("home.status.verified")}</span>
            ) : null}
          </span>
          <Icon name="chevron" />
        </a>
        <a className="target" href={`${base}/people`}>
          <Icon name="user" />
          <span className="target-text">
            <strong>{t("people:title")}</strong>
            <span className="soft">{t("people:home")}</span>
          </span>
          <Icon name="chevron" />
        </a>
        <a className="target" href={`${base}/phone`}>
          <Icon name="user" />
          <span className="target-text">
            <strong>{t("phone:own.title")}</strong>
            <span className="soft">{t("phone:own.hint")}</span>
          </span>
          <Icon name="chevron" />
        </a>
        <a className="target" href={security}>
          <Icon name="user" />
          <span className="target-text">
            <strong>{t("auth:security.title")}</strong>
          </span>
          <Icon name="chevron" />
        </a>
      </section>
    </>
  )
}

/** Shown by the script (`enhance/install-hint.ts`) where the browser can install the workspace. */
function InstallHint() {
  const { t } = useTranslation("offline")
  return (
    <section className="stack" data-install="" hidden>
      <h2>{t("install.title")}</h2>
      <p>{t("install.text")}</p>
      <div className="cluster">
        <Button type="button" variant="secondary" data-install-yes="">
          {t("install.yes")}
        </Button>
        <Button type="button" variant="quiet" data-install-no="">
          {t("install.no")}
        </Button>
      </div>
    </section>
  )
}

function StepLink({ base, step, first }: { base: string; step: NextStep; first?: boolean }) {
  const { t } = useTranslation("producer")
  return (
    <a className={first ? "target target-first" : "target"} href={base + step.path}>
      <Icon name={icons[step.key]} />
      <span className="target-text">
        <strong>{t(`home.${step.key}`, { count: step.count })}</strong>
        <StepHint step={step} />
      </span>
      <Icon name="chevron" />
    </a>
  )
}

function StepHint({ step }: { step: NextStep }) {
  const { t } = useTranslation("producer")
  if (step.key === "correctProfile") return null
  return <span className="soft">{t(`home.${step.key}Hint`)}</span>
}
