import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../../access/acting"
import { answerDelivery, type DeliveryAnswer } from "../../../../../../answer-delivery"
import type { CheckUpload } from "../../../../../../../contracts/delivery"
import { checkUploadWorkflow } from "../../../../../../../workflows/delivery/check-upload"

export async function POST(req: BuyerRequest<CheckUpload>, res: MedusaResponse<DeliveryAnswer>) {
  const owner = { buyer_id: req.buyer.id }
  const { id = "", uploadId: upload_id = "" } = req.params
  await checkUploadWorkflow(req.scope).run({
    input: { id, upload_id, ...owner, person_id: req.buyer.person.id, ...req.validatedBody },
  })
  await answerDelivery(req, res, owner)
}
