import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { dueOf } from "@serumpun/domain/order-money"
import type { TransferStatus } from "@serumpun/domain/statuses"
import type { ReportedTransfer } from "../contracts/order"
import type { PageAsked } from "../contracts/paging"
import { EXPORT_ORDER_MODULE } from "../modules/export-order"
import type ExportOrderModuleService from "../modules/export-order/service"
import { orderNumber, toTransferView, type TransferRow } from "./order"
import { type PayableRow } from "./order-row"
import { readBuyers } from "./rfq"

const orderModule = (container: MedusaContainer) =>
  container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)

/** Transfers for operators, the one that has waited longest first. */
export async function listTransfers(
  container: MedusaContainer,
  filters: { status?: TransferStatus },
  { limit, offset }: PageAsked,
): Promise<{ transfers: ReportedTransfer[]; count: number }> {
  const [rows, count] = await orderModule(container).listAndCountTransfers(filters, {
    relations: ["order"],
    order: { created_at: "ASC", id: "ASC" },
    take: limit,
    skip: offset,
  })
  return { transfers: await toReported(container, rows), count }
}

/** @throws NOT_FOUND */
export async function readTransfer(
  container: MedusaContainer,
  id: string,
): Promise<ReportedTransfer> {
  const [reported] = await toReported(container, [await readTransferRow(container, id)])
  return reported!
}

/** @throws NOT_FOUND */
export async function readTransferRow(
  container: MedusaContainer,
  id: string,
): Promise<TransferRow> {
  const [row] = await orderModule(container).listTransfers(
    { id },
    { relations: ["order"], take: 1 },
  )
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such transfer")
  return row
}

async function toReported(
  container: MedusaContainer,
  rows: TransferRow[],
): Promise<ReportedTransfer[]> {
  const orders = rows.map(({ order }) => order as unknown as PayableRow)
  const buyers = await readBuyers(
    container,
    orders.map(({ buyer_id }) => buyer_id),
  )
  return rows.map((row, index) => {
    const order = orders[index]!
    const buyer = buyers.get(order.buyer_id)
    return {
      ...toTransferView(row),
      reported_at: new Date(row.created_at).toISOString(),
      decided_by: row.decided_by,
      order_id: order.order_id,
      number: orderNumber(order),
      buyer_company: buyer?.company || buyer?.name || "",
      producer_name: order.producer_name,
      order_currency: order.currency,
      due: dueOf(order),
    }
  })
}
