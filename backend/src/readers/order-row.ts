import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { StandingOrder } from "@serumpun/domain/order-moves"
import { EXPORT_ORDER_MODULE } from "../modules/export-order"
import type ExportOrderModuleService from "../modules/export-order/service"

/** Any order that money is paid for: of a quote or of a sample. */
export type PayableRow = Awaited<ReturnType<ExportOrderModuleService["retrieveExportOrder"]>>
/** An order of goods, made of a quote. */
export type ExportOrderRow = PayableRow & { rfq_id: string; quote_id: string; sample_id: null }
/** Whose orders; of another's there are none. */
export type OrderOwner = { buyer_id: string } | { producer_id: string }

/**
 * An order of goods; a sample's order is none, since a sample is moved by its own rules.
 * @throws NOT_FOUND when it does not exist or belongs to somebody else
 */
export async function readOrderRow(
  container: MedusaContainer,
  id: string,
  owner: OrderOwner | Record<string, never>,
): Promise<ExportOrderRow> {
  const row = await readPayableRow(container, id, owner)
  if (!isOfGoods(row)) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order")
  return row
}

const isOfGoods = (row: PayableRow): row is ExportOrderRow => row.sample_id === null

/**
 * An order of goods or of a sample, for what is about its money alone.
 * @throws NOT_FOUND when it does not exist or belongs to somebody else
 */
export async function readPayableRow(
  container: MedusaContainer,
  id: string,
  owner: OrderOwner | Record<string, never>,
): Promise<PayableRow> {
  const [row] = await container
    .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
    .listExportOrders({ id, ...owner }, { relations: ["moves", "transfers", "shipments"], take: 1 })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order")
  return row
}

/** Whether its buyer has to approve a sample first; a cancelled order waits for nothing. */
export const isHeld = (
  row: Pick<PayableRow, "needs_sample" | "sample_approved_on" | "status">,
): boolean => row.needs_sample && !row.sample_approved_on && row.status !== "cancelled"

/** What the rules of orders judge by; the row is read under the order's lock. */
export function toStandingOrder(row: PayableRow): StandingOrder {
  const { currency, deposit, balance, discount, received, open_claims } = row
  const has_open_transfer = row.transfers.some(({ status }) => status === "reported")
  const status = row.status as StandingOrder["status"]
  const is_held = isHeld(row)
  const money = { currency, deposit, balance, discount, received }
  return { status, ...money, has_open_transfer, open_claims, is_held }
}
