import { MedusaService } from "@medusajs/framework/utils"
import {
  CapacityReservation,
  ExportOrder,
  OrderMove,
  Shipment,
  Transfer,
} from "./models/export-order"

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
