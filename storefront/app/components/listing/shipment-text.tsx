import type { OuterPack } from "@serumpun/domain/listing-content"
import { shipmentOf } from "@serumpun/domain/shipments"
import type { Unit } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = { goods: { packing: OuterPack; unit: Unit }; quantity: number | null }

/** How a quantity travels: packs, room and weight, and the container that takes it. */
export function ShipmentText({ goods: { packing, unit }, quantity }: Props) {
  const { t } = useTranslation("trade")
  const format = useFormat()
  const shipment = quantity ? shipmentOf(packing, quantity) : null
  if (!shipment) return null
  const { packs, container, stowage, limit, size } = shipment
  const sentences = [
    t("shipment.measure", {
      packs: t(`packs.${packing.kind}`, { count: packs }),
      volume: format.number(shipment.volume),
      gross: format.number(shipment.gross),
    }),
    shipment.is_last_partial ? t("shipment.partial") : null,
    t(`shipment.${size}`, {
      container: t(`container.${container}`),
      containers: format.number(shipment.containers),
      stowage: t(`stowage.${stowage}`),
      full: format.quantity(shipment.full, unit),
      limit: t(`loadLimit.${limit}`),
      air: format.number(Math.ceil(shipment.air)),
    }),
  ]
  return <p className="soft">{sentences.filter(Boolean).join(" ")}</p>
}
