import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "react-i18next"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

const icons = { met: "check", missing: "close", advice: "info" } as const

/** "Can it enter my country": what each market asks for, and what of it is on file. */
export function DestinationsSection({ listing }: { listing: ListingDetail }) {
  const { t } = useTranslation(["listing", "trade"])
  const format = useFormat()
  if (listing.destinations.length === 0) return null
  return (
    <Section title={t("destination.title")} id="destinations">
      <DataTable
        caption={t("destination.title")}
        className="destinations"
        columns={[
          { label: t("destination.market") },
          { label: t("destination.state") },
          { label: t("destination.rules") },
        ]}
        rows={listing.destinations.map(({ market, ready, requirements }) => ({
          key: market,
          cells: [
            market === "EU" ? t("trade:market.EU") : format.country(market),
            <span key="state" className={ready ? "badge badge-verified" : "badge"}>
              <Icon name={ready ? "check" : "alert"} />
              {ready ? t("destination.ready") : t("destination.open")}
            </span>,
            requirements.length === 0 ? (
              <span key="rules" className="soft">
                {t("destination.none")}
              </span>
            ) : (
              <ul key="rules" role="list">
                {requirements.map(({ rule, status }) => (
                  <li key={rule} className="destinations-requirement">
                    <Icon name={icons[status]} />
                    <span>
                      {t(`rule.${rule}`)} <span className="soft">{t(`requirement.${status}`)}</span>
                    </span>
                  </li>
                ))}
              </ul>
            ),
          ],
        }))}
      />
      <p className="soft">{t("destination.note")}</p>
    </Section>
  )
}
