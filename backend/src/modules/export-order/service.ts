import { MedusaService } from "@medusajs/framework/utils"
import { CapacityReservation } from "./models/capacity-reservation"
import { ExportOrder } from "./models/export-order"
import { OrderMove } from "./models/order-move"

export default class ExportOrderModuleService extends MedusaService({
  ExportOrder,
  OrderMove,
  CapacityReservation,
}) {}
