import { MedusaService } from "@medusajs/framework/utils"
import { CapacityReservation } from "./models/capacity-reservation"
import { ExportOrder } from "./models/export-order"
import { OrderMove } from "./models/order-move"
import { Shipment } from "./models/shipment"
import { Transfer } from "./models/transfer"

/** The account that buyers pay to; null while the operator has set none. */
export type ReceivingAccount = { beneficiary: string; bank: string; account: string; swift: string }

export default class ExportOrderModuleService extends MedusaService({
  ExportOrder,
  OrderMove,
  CapacityReservation,
  Transfer,
  Shipment,
}) {
  readonly receivingAccount: ReceivingAccount | null

  constructor(dependencies: object, options: { account: ReceivingAccount | null }) {
    super(dependencies, options)
    this.receivingAccount = options.account
  }
}
