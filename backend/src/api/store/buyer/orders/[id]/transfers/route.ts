import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { OrderView, ReportTransfer } from "../../../../../../contracts/order"
import { readOrder } from "../../../../../../readers/order"
import { reportTransferWorkflow } from "../../../../../../workflows/order/report-transfer"
import { readLocale } from "../../../../../read-locale"

type Answer = { order: OrderView; transfer_id: string }

export async function POST(req: BuyerRequest<ReportTransfer>, res: MedusaResponse<Answer>) {
  const buyer_id = req.buyer.id
  const id = req.params.id ?? ""
  const { result } = await reportTransferWorkflow(req.scope).run({
    input: { id, buyer_id, transfer: req.validatedBody },
  })
  const order = await readOrder(req.scope, id, { buyer_id }, readLocale(req))
  res.status(201).json({ order, transfer_id: result.id })
}
