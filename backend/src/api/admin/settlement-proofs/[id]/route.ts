import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import type { OrderMoney } from "../../../../contracts/settlement"
import { readOrderMoney, readSettlementProof } from "../../../../readers/order-money"
import { attachSettlementProofWorkflow } from "../../../../workflows/settlement/attach-settlement-proof"
import type { AdminRequest } from "../../../access/acting"
import { readUpload } from "../../../read-upload"
import { sendPrivateFile } from "../../../send-private-file"

export async function GET(req: AdminRequest, res: MedusaResponse) {
  const proof = await readSettlementProof(req.scope, req.params.id ?? "")
  if (!proof) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such payment")
  await sendPrivateFile(req.scope, proof, res)
}

export async function POST(req: AdminRequest, res: MedusaResponse<{ order: OrderMoney }>) {
  const { file } = await readUpload(req, scanRule)
  const { result } = await attachSettlementProofWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", file_name: file.name, content_base64: file.content_base64 },
  })
  res.status(201).json({ order: await readOrderMoney(req.scope, result.order_id) })
}
