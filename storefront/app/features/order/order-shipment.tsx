import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** How the goods travel; nothing before they are shipped. */
export function OrderShipment({ shipment }: Pick<OrderView, "shipment">) {
  const { t } = useTranslation("order")
  const format = useFormat()
  if (!shipment) return null
  const rows: [string, string | null][] = [
    [t("ship.carrier"), shipment.carrier],
    [t("ship.vessel"), shipment.vessel],
    [t("ship.transport_number"), shipment.transport_number],
    [t("ship.departs_on"), format.date(shipment.departs_on)],
    [t("ship.arrives_on"), shipment.arrives_on && format.date(shipment.arrives_on)],
  ]
  return (
    <Section title={t("ship.title")}>
      <div className="stack">
        <Terms>
          {rows.map(([label, value]) =>
            value ? (
              <Term key={label} label={label}>
                <bdi>{value}</bdi>
              </Term>
            ) : null,
          )}
        </Terms>
        {shipment.tracking_url ? (
          <p>
            <a href={shipment.tracking_url} rel="noopener noreferrer nofollow">
              {t("ship.follow")}
            </a>
          </p>
        ) : null}
      </div>
    </Section>
  )
}
