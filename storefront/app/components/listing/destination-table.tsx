import type { Destination, DestinationRequirement } from "@serumpun/domain/destinations"
import { shownIn } from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Icon, type IconName } from "#app/components/ui/icon.tsx"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useMarketName } from "#app/lib/format/use-market-name.ts"
import { RuleSource } from "./rule-source.tsx"

const stateIcons = { ready: "check", not_yet: "close", check: "info" } as const
const requirementIcons = { met: "check", missing: "close", check: "info" } as const

/** Every market with its state in words, what is there or missing, and each rule with its source. */
export function DestinationTable({
  title,
  destinations,
}: {
  title: string
  destinations: Destination[]
}) {
  const { t } = useTranslation("trade")
  const nameOf = useMarketName()
  return (
    <DataTable
      caption={title}
      className="destinations"
      columns={[
        { label: t("destination.market") },
        { label: t("destination.state") },
        { label: t("destination.rules") },
      ]}
      rows={destinations.map((destination) => ({
        key: destination.market,
        cells: [
          nameOf(destination.market),
          <MarketState key="state" state={destination.state} />,
          <Answers key="rules" destination={destination} />,
        ],
      }))}
    />
  )
}

function MarketState({ state }: { state: Destination["state"] }) {
  const { t } = useTranslation("trade")
  return (
    <span
      className={state === "ready" ? "badge badge-verified" : "badge"}
      data-market-state={state}
    >
      <Icon name={stateIcons[state]} />
      {t(`marketState.${state}`)}
    </span>
  )
}

/** What is on file and what is missing at a glance; the rules behind it unfold. */
function Answers({ destination: { requirements } }: { destination: Destination }) {
  const { t } = useTranslation("trade")
  const withStatus = (status: DestinationRequirement["status"]) =>
    requirements.filter((requirement) => requirement.status === status)
  const asked = withStatus("check").length
  if (requirements.length === 0) return <span className="soft">{t("destination.none")}</span>
  return (
    <>
      <ul role="list" className="destinations-answers">
        <Certificates icon="close" text="missing" requirements={withStatus("missing")} />
        <Certificates icon="check" text="onFile" requirements={withStatus("met")} />
        {asked > 0 ? (
          <li className="destinations-requirement">
            <Icon name="info" />
            <span>{t("destination.ask", { count: asked })}</span>
          </li>
        ) : null}
      </ul>
      <details className="details destinations-rules">
        <summary>
          <Icon name="chevron" />
          <span>{t("destination.details", { count: requirements.length })}</span>
        </summary>
        <ul role="list">
          {requirements.map((requirement) => (
            <RequirementItem key={requirement.rule} requirement={requirement} />
          ))}
        </ul>
      </details>
    </>
  )
}

function Certificates({
  icon,
  text,
  requirements,
}: {
  icon: IconName
  text: "missing" | "onFile"
  requirements: DestinationRequirement[]
}) {
  const { t } = useTranslation("trade")
  const format = useFormat()
  const schemes = [...new Set(requirements.flatMap(({ proof }) => proof))]
  if (schemes.length === 0) return null
  const certificates = format.list(schemes.map((scheme) => t(`certificate.${scheme}`)))
  return (
    <li className="destinations-requirement">
      <Icon name={icon} />
      <span>{t(`destination.${text}`, { certificates })}</span>
    </li>
  )
}

/** One rule: its text, how it stands, and where it is written. */
function RequirementItem({ requirement }: { requirement: DestinationRequirement }) {
  const { t } = useTranslation("trade")
  const locale = useLocale()
  const { text, status, source, checked } = requirement
  return (
    <li className="destinations-requirement">
      <Icon name={requirementIcons[status]} />
      <span>
        <ShownText {...shownIn(text, locale)} /> <strong>({t(`requirement.${status}`)})</strong>
        <br />
        <RuleSource source={source} checked={checked} />
      </span>
    </li>
  )
}
