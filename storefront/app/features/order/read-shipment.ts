import { readDay } from "@serumpun/domain/days"
import type { ShipmentInput } from "@serumpun/domain/order-rules"
import { textOrNull, typedText, type FormValues } from "#app/lib/kept/form-values.ts"

/** A shipment as a producer typed it. */
export function readShipment(values: FormValues): ShipmentInput {
  const day = (name: string) => readDay(values[name] ?? "")
  return {
    carrier: typedText(values.carrier),
    vessel: textOrNull(values.vessel),
    transport_number: textOrNull(values.transport_number),
    departs_on: day("departs_on"),
    arrives_on: day("arrives_on") || null,
    tracking_url: textOrNull(values.tracking_url),
  }
}

/** The shipment as the form shows it. */
export function writeShipment(shipment: ShipmentInput): FormValues {
  return Object.fromEntries(Object.entries(shipment).map(([name, value]) => [name, value ?? ""]))
}
