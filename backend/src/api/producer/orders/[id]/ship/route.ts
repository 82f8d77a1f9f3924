import type { ShipOrder } from "../../../../../contracts/order"
import { moveByProducer } from "../../../../move-own-order"

export const POST = moveByProducer<ShipOrder>(({ note, ...shipment }) => ({
  to: "shipped",
  note,
  shipment,
}))
