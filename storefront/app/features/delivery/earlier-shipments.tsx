import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { type DeliveryProps, useOrderPath } from "./delivery-props.ts"

/** Below the shipment: what it was said to be before, and the producer's way to correct it. */
export function EarlierShipments({ order, delivery, side }: DeliveryProps) {
  const { t } = useTranslation(["delivery", "order"])
  const format = useFormat()
  const path = useOrderPath(order.id, side)
  const { earlier_shipments } = delivery
  const isOpen = order.status === "shipped" || order.status === "delivered"
  return (
    <>
      {side === "producer" && isOpen ? (
        <p className="document-screen-only">
          <ButtonLink variant="quiet" href={`${path}/shipment`}>
            {t("shipment.correct")}
          </ButtonLink>
        </p>
      ) : null}
      {earlier_shipments.length > 0 ? (
        <details className="details">
          <summary>{t("shipment.earlier")}</summary>
          <ul>
            {earlier_shipments.map((shipment) => (
              <li key={shipment.id}>
                {t("shipment.until", { date: format.dateTime(shipment.until) })}:{" "}
                <bdi>
                  {[
                    shipment.carrier,
                    shipment.vessel,
                    shipment.transport_number,
                    format.date(shipment.departs_on),
                    shipment.arrives_on && format.date(shipment.arrives_on),
                    shipment.tracking_url,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </bdi>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
