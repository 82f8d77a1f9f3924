import type { MedusaResponse } from "@medusajs/framework/http"
import type { ConfirmTransfer, ReportedTransfer } from "../../../../../contracts/order"
import { readTransfer } from "../../../../../readers/transfer"
import { decideTransferWorkflow } from "../../../../../workflows/order/decide-transfer"
import type { AdminRequest } from "../../../../access/acting"

export async function POST(
  req: AdminRequest<ConfirmTransfer>,
  res: MedusaResponse<{ transfer: ReportedTransfer }>,
) {
  const transfer_id = req.params.id ?? ""
  const decision = { to: "confirmed" as const, ...req.validatedBody }
  await decideTransferWorkflow(req.scope).run({
    input: { transfer_id, user_id: req.user.id, decision },
  })
  res.json({ transfer: await readTransfer(req.scope, transfer_id) })
}
