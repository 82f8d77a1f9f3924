import type { MedusaResponse } from "@medusajs/framework/http"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import type { BuyerRequest } from "../../../../../../../access/acting"
import type { OrderView } from "../../../../../../../../contracts/order"
import { readOrder } from "../../../../../../../../readers/order"
import { attachProofWorkflow } from "../../../../../../../../workflows/order/report-transfer"
import { readLocale } from "../../../../../../../read-locale"
import { readUpload } from "../../../../../../../read-upload"

export async function POST(req: BuyerRequest, res: MedusaResponse<{ order: OrderView }>) {
  const buyer_id = req.buyer.id
  const { id = "", transferId: transfer_id = "" } = req.params
  const { file } = await readUpload(req, scanRule)
  await attachProofWorkflow(req.scope).run({
    input: {
      id,
      buyer_id,
      transfer_id,
      file_name: file.name,
      content_base64: file.content_base64,
    },
  })
  const order = await readOrder(req.scope, id, { buyer_id }, readLocale(req))
  res.status(201).json({ order })
}
